package org.theseus.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.theseus.model.TheseusException;

/** Delimited text (RFC 4180 and its relatives with other delimiters and encodings), read by Commons CSV. */
public final class CsvFormat implements SourceFormat {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public RawTable open(Path file, FormatOptions options) {
        String name = String.valueOf(file.getFileName());
        InputStream opened = null;
        try {
            if (Files.isDirectory(file)) {
                throw refuse(file + " is a folder, not a file", "Name the files in it one by one.", null);
            }
            opened = Files.newInputStream(file);
            PushbackInputStream in = new PushbackInputStream(opened, TextEncoding.LOOK_AHEAD);
            TextEncoding encoding = TextEncoding.detect(in, options.charset(), name);
            CsvTable table =
                    CsvTable.open(new TrackingReader(in, encoding, options.quote(), name), encoding, options, name);
            opened = null;
            return table;
        } catch (NoSuchFileException missing) {
            throw refuse("no such file: " + file, "Check the path.", missing);
        } catch (AccessDeniedException denied) {
            throw refuse("no permission to read " + file, "Check the file's owner and mode.", denied);
        } catch (IOException failure) {
            throw refuse("cannot read " + file + ": " + failure.getMessage(), "Check the medium it is on.", failure);
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

    static TheseusException refuse(String message, String advice, @Nullable IOException cause) {
        return cause == null
                ? TheseusException.of(TheseusException.Kind.INPUT, message, advice)
                : TheseusException.of(TheseusException.Kind.INPUT, message, advice, cause);
    }
}
