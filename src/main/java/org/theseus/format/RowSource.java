package org.theseus.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Splits text into the cells of one record after the other. What it says is of the record that {@link #next} found. */
interface RowSource extends AutoCloseable {

    /**
     * Goes to the next record that is no empty line; false at the end.
     *
     * @throws java.io.UncheckedIOException where the quoting or the compression is damaged
     */
    boolean next();

    /** Number of cells. */
    int size();

    /** A cell without its quotes. */
    String cell(int index);

    /** Whether no cell has a visible character. */
    default boolean isBlank() {
        for (int i = 0; i < size(); i++) {
            if (!cell(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** 1-based physical line on which the record begins. */
    long line();

    /** Its first byte, null where the encoding hides it. */
    @Nullable
    Long byteOffset();

    /** Its text without the line end, cut at {@code limit} characters with the cut said. */
    String raw(int limit);

    /** Bytes consumed so far. */
    long bytesRead();

    @Override
    void close() throws IOException;
}
