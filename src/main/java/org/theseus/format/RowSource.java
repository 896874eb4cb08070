package org.theseus.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Splits text into the cells of one record after the other; leaves the reader's mark on the record's first character. */
interface RowSource extends AutoCloseable {

    /** The cells of the next record, or null at the end. */
    String @Nullable [] next();

    @Override
    void close() throws IOException;
}
