package org.theseus.algo.chain;

import java.util.Arrays;
import java.util.function.Consumer;
import org.theseus.algo.Ticker;
import org.theseus.graph.TemporalGraph;

/**
 * Payments out of one account at a time by which a chain may go on, side by side in memory for the many hops into it. Not
 * thread-safe; serves any number of accounts.
 */
final class Outflows {

    private final TemporalGraph graph;
    private final Hops hops;
    private final Hop next;
    private final Ticker ticker;
    private int[] edge = new int[16];
    private long[] earliest = new long[16];
    private long[] sent = new long[16];
    private int size;

    Outflows(TemporalGraph graph, Hops hops, Ticker ticker) {
        this.graph = graph;
        this.hops = hops;
        this.next = hops.newHop();
        this.ticker = ticker;
    }

    /** Turns to an account; false if none of its payments begins a hop with so many further ones. */
    boolean turnTo(int account, ChainBounds bounds, int more) {
        size = 0;
        int begin = graph.outBegin(account);
        int end = graph.outEnd(account);
        if (edge.length < end - begin) {
            int capacity = Math.max(2 * edge.length, end - begin);
            edge = Arrays.copyOf(edge, capacity);
            earliest = Arrays.copyOf(earliest, capacity);
            sent = Arrays.copyOf(sent, capacity);
        }
        for (int at = begin; at < end; at++) {
            int out = graph.outEdge(at);
            if (bounds.mayLeadOn(out, more) && hops.isUsable(out)) {
                edge[size] = out;
                earliest[size] = graph.earliest(out);
                sent[size++] = graph.sentMinor(out);
            }
        }
        ticker.steps(1 + end - begin);
        return size > 0;
    }

    /** Every hop that follows the one given, in the order of {@link Hops#forEachAfter}. */
    void forEachAfter(Hop hop, Consumer<Hop> action) {
        long stop = hops.stopAfter(hop);
        for (int at = from(hop.lastStart + 2 - graph.maxWidthMillis()); at < size && earliest[at] < stop; at++) {
            if (!hops.isTooMuch(hop, sent[at])) {
                hops.forEachWith(hop, edge[at], next, action);
            }
        }
    }

    private int from(long millis) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (earliest[middle] < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
