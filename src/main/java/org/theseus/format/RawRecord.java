package org.theseus.format;

import org.jspecify.annotations.Nullable;

/**
 * One record as the file has it. A view that is valid until the next one is read; not thread-safe. A record may span
 * several physical lines.
 */
public interface RawRecord {

    /** 1-based number among the data records of its table; the header is not counted. */
    long record();

    /** 1-based physical line on which the record begins. */
    long line();

    /** Start of the record in the file's bytes, a byte order mark included; null where the encoding hides it. */
    @Nullable
    Long byteOffset();

    /** 0-based index in {@link RawTable#statements} of the statement that it belongs to, or -1. */
    default int statement() {
        return -1;
    }

    /** Number of cells. */
    int size();

    /** A cell as written, without its quotes; {@code index} is 0-based and below {@link #size()}. */
    String cell(int index);

    /** Whether a cell is stored as a number that nothing but its value tells of, so that zeros before it would be gone. */
    default boolean isStoredAsNumber(int index) {
        return false;
    }

    /** The record's text as written, without its line end, cut at 2,000 characters with the cut said. */
    String raw();
}
