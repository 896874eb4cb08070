package org.theseus.format;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What a profile says about the outer shape of a text file.
 *
 * @param charset used where the file has no byte order mark; decoding is strict
 * @param delimiter between cells
 * @param quote around cells that hold delimiters or line ends, null where the source never quotes
 * @param skipLines physical lines before the header (the preamble)
 */
public record FormatOptions(
        Charset charset, char delimiter, @Nullable Character quote, int skipLines) {

    public FormatOptions {
        if (skipLines < 0) {
            throw new IllegalArgumentException("skipLines " + skipLines);
        }
    }
}
