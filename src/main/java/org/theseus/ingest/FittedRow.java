package org.theseus.ingest;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.theseus.format.RawRecord;

/**
 * A row whose number of cells is not that of the header. One with more has a column whose text holds the delimiter without
 * quotes: that column's cells are joined again. One with fewer leaves out empty cells at its end. A view like the row below
 * it; not thread-safe.
 */
final class FittedRow implements RawRecord {

    private final int width;
    private final int column;
    private final String delimiter;
    private @Nullable RawRecord below;

    FittedRow(int width, int column, String delimiter) {
        this.width = width;
        this.column = column;
        this.delimiter = delimiter;
    }

    RawRecord over(RawRecord wide) {
        below = wide;
        return this;
    }

    private RawRecord row() {
        return Objects.requireNonNull(below, "no row yet");
    }

    @Override
    public long record() {
        return row().record();
    }

    @Override
    public long line() {
        return row().line();
    }

    @Override
    public @Nullable Long byteOffset() {
        return row().byteOffset();
    }

    @Override
    public int size() {
        return width;
    }

    @Override
    public String cell(int index) {
        RawRecord row = row();
        int more = row.size() - width;
        if (more < 0) {
            return index < row.size() ? row.cell(index) : "";
        }
        if (index != column) {
            return row.cell(index < column ? index : index + more);
        }
        StringBuilder text = new StringBuilder(row.cell(column));
        for (int i = 1; i <= more; i++) {
            text.append(delimiter).append(row.cell(column + i));
        }
        return text.toString();
    }

    @Override
    public String raw() {
        return row().raw();
    }
}
