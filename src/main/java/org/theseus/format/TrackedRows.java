package org.theseus.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Records whose places and raw text come from the reader below the splitter. */
abstract class TrackedRows implements RowSource {

    private static final String[] NO_CELLS = {};

    final TrackingReader reader;
    private String[] cells = NO_CELLS;

    TrackedRows(TrackingReader reader) {
        this.reader = reader;
    }

    /** The cells of the next record, or null at the end; leaves the reader's mark on the record's first character. */
    abstract String @Nullable [] split();

    @Override
    public final boolean next() {
        String[] next = split();
        if (next == null) {
            return false;
        }
        cells = next;
        return true;
    }

    @Override
    public final int size() {
        return cells.length;
    }

    @Override
    public final String cell(int index) {
        return cells[index];
    }

    @Override
    public final long line() {
        return reader.line();
    }

    @Override
    public final @Nullable Long byteOffset() {
        return reader.byteOffset();
    }

    @Override
    public final String raw(int limit) {
        return reader.rawRecord(limit);
    }

    @Override
    public final long bytesRead() {
        return reader.bytesRead();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
