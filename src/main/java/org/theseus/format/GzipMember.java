package org.theseus.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** What a gzip file holds; joined gzip members are one. Its checksum is verified when the end is read. */
final class GzipMember {

    private static final int BUFFER = 1 << 16;

    private GzipMember() {}

    static boolean claims(FileHead head) {
        return head.startsWith(0x1F, 0x8B, 8);
    }

    /** The unpacked bytes as an input of the same name; {@code copy} puts them on disk where a format needs that. */
    static FormatInput of(FormatInput packed, long maxBytes, Function<FormatInput, Path> copy) {
        FormatInput.Opener opener = () -> {
            InputStream raw = packed.open();
            try {
                return BoundedStream.atMost(new GZIPInputStream(raw, BUFFER), maxBytes, packed.label());
            } catch (IOException damaged) {
                raw.close();
                throw damaged;
            }
        };
        return OnDisk.input(packed.file(), packed.archive(), FormatInput.UNKNOWN_SIZE, opener, copy);
    }
}
