package org.theseus.project;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import org.theseus.graph.ColumnSink;
import org.theseus.graph.ColumnSource;

/**
 * Transfers that move money but at no single known time: aggregated rows and rows without a date. They count in sums,
 * communities and ranks, and in nothing that claims an order. Rows are {@code 0..size-1}; the arrays are aligned with them
 * and must not be changed. Thread-safe.
 */
public final class Untimed {

    private final TextColumn transferIds;
    private final int[] from;
    private final int[] to;
    private final long[] amountMinor;
    private final int[] currency;
    private final int aggregated;

    Untimed(TextColumn transferIds, int[] from, int[] to, long[] amountMinor, int[] currency, int aggregated) {
        this.transferIds = transferIds;
        this.from = from;
        this.to = to;
        this.amountMinor = amountMinor;
        this.currency = currency;
        this.aggregated = aggregated;
    }

    /** Number of rows. */
    public int size() {
        return from.length;
    }

    /** Transfer behind a row. */
    public String transferId(int row) {
        return transferIds.get(row);
    }

    /** Paying nodes. */
    public int[] from() {
        return from;
    }

    /** Receiving nodes. */
    public int[] to() {
        return to;
    }

    /** Minor units of {@link #currency}. */
    public long[] amountMinor() {
        return amountMinor;
    }

    /** Currency numbers of the case graph. */
    public int[] currency() {
        return currency;
    }

    /** Number of rows that sum up several payments. */
    public int aggregated() {
        return aggregated;
    }

    /** Number of single payments without a date. */
    public int undated() {
        return from.length - aggregated;
    }

    void writeTo(ColumnSink sink) {
        transferIds.writeTo(sink, "untimed.id");
        sink.ints("untimed.from", IntBuffer.wrap(from));
        sink.ints("untimed.to", IntBuffer.wrap(to));
        sink.longs("untimed.amount", LongBuffer.wrap(amountMinor));
        sink.ints("untimed.currency", IntBuffer.wrap(currency));
        sink.ints("untimed.aggregated", IntBuffer.wrap(new int[] {aggregated}));
    }

    static Untimed readFrom(ColumnSource source) {
        return new Untimed(
                TextColumn.readFrom(source, "untimed.id"),
                array(source.ints("untimed.from")),
                array(source.ints("untimed.to")),
                array(source.longs("untimed.amount")),
                array(source.ints("untimed.currency")),
                source.ints("untimed.aggregated").get(0));
    }

    private static int[] array(IntBuffer column) {
        int[] copy = new int[column.remaining()];
        column.get(copy);
        return copy;
    }

    private static long[] array(LongBuffer column) {
        long[] copy = new long[column.remaining()];
        column.get(copy);
        return copy;
    }
}
