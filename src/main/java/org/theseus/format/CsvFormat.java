package org.theseus.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;

/** Delimited text (RFC 4180 and its relatives with other delimiters and encodings), read by Commons CSV. */
public final class CsvFormat implements SourceFormat {

    @Override
    public String name() {
        return SourceFormats.FALLBACK;
    }

    @Override
    public RawTable open(FormatInput input, FormatOptions options) {
        InputStream opened = null;
        try {
            opened = input.open();
            PushbackInputStream in = new PushbackInputStream(opened, TextEncoding.LOOK_AHEAD);
            TextEncoding encoding = TextEncoding.detect(in, options.charset(), input.label());
            CsvTable table = CsvTable.open(in, encoding, options, input);
            opened = null;
            return table;
        } catch (IOException failure) {
            throw input.unreadable(failure);
        } finally {
            closeQuietly(opened);
        }
    }

    private static void closeQuietly(@Nullable InputStream in) {
        if (in != null) {
            try {
                in.close();
            } catch (IOException ignored) {
                // opening already failed with a better reason
            }
        }
    }
}
