package org.theseus.algo.chain;

import java.util.Arrays;
import java.util.function.Consumer;
import org.theseus.algo.Ticker;
import org.theseus.graph.SortedLongs;
import org.theseus.graph.TemporalGraph;

/**
 * Payments out of one account at a time by which a chain may go on, side by side in memory for the many hops into it. Not
 * thread-safe; serves any number of accounts.
 */
final class Outflows {

    private final TemporalGraph graph;
    private final Hops hops;
    private final OutRows out;
    private final Hop next;
    private final Ticker ticker;
    private int[] row = new int[16];
    private long[] earliest = new long[16];
    private long[] sent = new long[16];
    private int size;
    /** Where {@link #from} ended last. */
    private int near;

    Outflows(HopGroups groups, Hops hops, Ticker ticker) {
        this.graph = groups.graph;
        this.hops = hops;
        this.out = groups.out;
        this.next = hops.newHop();
        this.ticker = ticker;
    }

    /** Turns to an account; false if none of its payments begins a hop with so many further ones. */
    boolean turnTo(int account, ChainBounds bounds, int more) {
        int begin = graph.outBegin(account);
        int end = graph.outEnd(account);
        if (row.length < end - begin) {
            int capacity = Math.max(2 * row.length, end - begin);
            row = Arrays.copyOf(row, capacity);
            earliest = Arrays.copyOf(earliest, capacity);
            sent = Arrays.copyOf(sent, capacity);
        }
        int found = 0;
        for (int at = begin; at < end; at++) {
            row[found] = at;
            earliest[found] = out.rows.earliest(at);
            sent[found] = out.sent(at);
            found += out.rows.isUsable(at) && hops.mayLeadOn(at, bounds, more) ? 1 : 0;
        }
        size = found;
        near = 0;
        ticker.steps(1 + end - begin);
        return size > 0;
    }

    /** Every hop that follows the one given, in the order of {@link Hops#forEachAfter}. */
    void forEachAfter(Hop hop, Consumer<Hop> action) {
        long stop = hops.stopAfter(hop);
        int begin = from(hop.lastStart + 2 - graph.maxWidthMillis());
        int at = begin;
        for (; at < size && earliest[at] < stop; at++) {
            if (!hops.isTooMuch(hop, sent[at])) {
                hops.forEachWith(hop, row[at], next, action);
            }
        }
        ticker.steps(1 + at - begin);
    }

    /** First row at or after a time, looked for in growing steps from the one found last: inflows come in time order. */
    private int from(long millis) {
        int low = 0;
        int high = size;
        int step = 1;
        if (near < size && earliest[near] < millis) {
            low = near + 1;
            for (int at = low; at < size; at += step, step *= 2) {
                if (earliest[at] >= millis) {
                    high = at;
                    break;
                }
                low = at + 1;
            }
        } else {
            high = near;
            for (int at = high - 1; at >= 0; at -= step, step *= 2) {
                if (earliest[at] < millis) {
                    low = at + 1;
                    break;
                }
                high = at;
            }
        }
        near = SortedLongs.firstFrom(earliest, low, high, millis);
        return near;
    }
}
