package org.theseus.format;

import org.jspecify.annotations.Nullable;

/**
 * Where a piece of a source begins, and its text.
 *
 * @param line 1-based physical line
 * @param byteOffset from the beginning of the input's bytes, null where the encoding hides it
 * @param raw as written, cut with the cut said
 */
public record SourcePlace(long line, @Nullable Long byteOffset, String raw) {

    static final SourcePlace NONE = new SourcePlace(0, null, "");

    /** The text cut to what is kept of a record. */
    public static String cut(String raw) {
        return raw.length() <= FlatTable.RAW_LIMIT
                ? raw
                : raw.substring(0, FlatTable.RAW_LIMIT) + " [cut after " + FlatTable.RAW_LIMIT + " characters]";
    }
}
