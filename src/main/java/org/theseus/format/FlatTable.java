package org.theseus.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Base of tables with fixed columns over formats that are no tables by nature. A subclass finds the next record in {@link
 * #advance} and hands its cells to {@link #row}. Not thread-safe.
 */
public abstract class FlatTable implements RawTable, RawRecord {

    /** Characters of a record's text that are kept. */
    public static final int RAW_LIMIT = 2000;

    private static final String[] NO_CELLS = {};

    private final FormatInput input;
    private final List<String> header;
    private String[] cells = NO_CELLS;
    private SourcePlace place = SourcePlace.NONE;
    private int statement = -1;
    private long record;

    /** A table with these columns. */
    protected FlatTable(FormatInput input, List<String> header) {
        this.input = input;
        this.header = List.copyOf(header);
    }

    /** Reads on to the next record and calls {@link #row} once; false at the end. */
    protected abstract boolean advance();

    /**
     * Sets the current record.
     *
     * @param values one per column, empty where the source says nothing; not copied
     * @param statementIndex index in {@link #statements}, or -1
     */
    protected final void row(String[] values, SourcePlace where, int statementIndex) {
        if (values.length != header.size()) {
            throw new IllegalArgumentException(values.length + " cells for " + header.size() + " columns");
        }
        cells = values;
        place = where;
        statement = statementIndex;
        record++;
    }

    @Override
    public final FormatInput input() {
        return input;
    }

    @Override
    public final @Nullable RawRecord read() {
        return advance() ? this : null;
    }

    @Override
    public final List<String> header() {
        return header;
    }

    @Override
    public String delimiter() {
        return "";
    }

    @Override
    public List<String> preamble() {
        return List.of();
    }

    @Override
    public long headerLine() {
        return 0;
    }

    @Override
    public final long record() {
        return record;
    }

    @Override
    public final long line() {
        return place.line();
    }

    @Override
    public final @Nullable Long byteOffset() {
        return place.byteOffset();
    }

    @Override
    public final int statement() {
        return statement;
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
    public final String raw() {
        return place.raw();
    }
}
