package org.theseus.algo.passthrough;

import java.util.Arrays;
import org.theseus.algo.Ticker;
import org.theseus.graph.TemporalGraph;

/** One account's payments in one currency, as arrays, and how much of a window of inflows can have left. Not thread-safe. */
final class Account {

    private final TemporalGraph graph;
    private final long holdMillis;
    private final Ticker ticker;
    private final int[] ins;
    private final int[] outs;
    private final long[] inLeft;
    private final long[] outLeft;
    /** Whether on each side all intervals are equally wide, so that what came first expires first. */
    private final boolean inTurn;

    private Account(TemporalGraph graph, int[] ins, int[] outs, long holdMillis, Ticker ticker) {
        this.graph = graph;
        this.ins = ins;
        this.outs = outs;
        this.holdMillis = holdMillis;
        this.ticker = ticker;
        this.inLeft = new long[ins.length];
        this.outLeft = new long[outs.length];
        this.inTurn = areEquallyWide(graph, ins) && areEquallyWide(graph, outs);
    }

    private static boolean areEquallyWide(TemporalGraph graph, int[] edges) {
        for (int edge : edges) {
            if (graph.widthMillis(edge) != graph.widthMillis(edges[0])) {
                return false;
            }
        }
        return true;
    }

    static Account of(TemporalGraph graph, int node, int currency, long holdMillis, Ticker ticker) {
        return new Account(graph, ins(graph, node, currency), outs(graph, node, currency), holdMillis, ticker);
    }

    private static int[] ins(TemporalGraph graph, int node, int currency) {
        int[] found = new int[graph.inEnd(node) - graph.inBegin(node)];
        int size = 0;
        for (int at = graph.inBegin(node); at < graph.inEnd(node); at++) {
            int edge = graph.inEdge(at);
            if (graph.source(edge) != node && graph.receivedCurrency(edge) == currency) {
                found[size++] = edge;
            }
        }
        return Arrays.copyOf(found, size);
    }

    private static int[] outs(TemporalGraph graph, int node, int currency) {
        int[] found = new int[graph.outEnd(node) - graph.outBegin(node)];
        int size = 0;
        for (int at = graph.outBegin(node); at < graph.outEnd(node); at++) {
            int edge = graph.outEdge(at);
            if (graph.target(edge) != node && graph.sentCurrency(edge) == currency) {
                found[size++] = edge;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** Inflows, in time order. */
    int[] ins() {
        return ins;
    }

    /** The most that the inflows {@code begin..end-1} can have handed on, each within the holding time. */
    long passedMinor(int begin, int end) {
        return inTurn ? passedInTurn(begin, end) : passage(begin, end).passedMinor();
    }

    /** The same with the payments that took it. */
    Passage passage(int begin, int end) {
        Matching matching = new Matching();
        long total = 0;
        long last = Long.MIN_VALUE;
        for (int i = begin; i < end; i++) {
            int edge = ins[i];
            matching.addIn(edge, graph.earliest(edge) + 1, expiry(i), graph.receivedMinor(edge));
            total += graph.receivedMinor(edge);
            last = Math.max(last, expiry(i));
        }
        long first = graph.earliest(ins[begin]) + 2 - graph.maxWidthMillis();
        for (int i = outFrom(first); i < outs.length && graph.earliest(outs[i]) <= last; i++) {
            int edge = outs[i];
            matching.addOut(edge, graph.earliest(edge), graph.latest(edge), graph.sentMinor(edge));
        }
        ticker.steps(end - begin);
        long passed = matching.match();
        return new Passage(Arrays.copyOfRange(ins, begin, end), matching.usedOut(), total, passed);
    }

    private long expiry(int in) {
        return graph.latest(ins[in]) + holdMillis;
    }

    private int outFrom(long millis) {
        int low = 0;
        int high = outs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (graph.earliest(outs[middle]) < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The matching of {@link Matching} where both queues stay in time order: two pointers, nothing sorted. */
    private long passedInTurn(int begin, int end) {
        int out = outFrom(graph.earliest(ins[begin]) + 2 - graph.maxWidthMillis());
        int firstOut = out;
        int outEnd = out;
        for (; outEnd < outs.length && graph.earliest(outs[outEnd]) <= expiry(end - 1); outEnd++) {
            outLeft[outEnd] = graph.sentMinor(outs[outEnd]);
        }
        for (int i = begin; i < end; i++) {
            inLeft[i] = graph.receivedMinor(ins[i]);
        }
        int in = begin;
        int openIn = begin;
        int openOut = out;
        long passed = 0;
        while (in < end && out < outEnd) {
            if (expiry(in) <= graph.latest(outs[out])) {
                openOut = Math.max(openOut, out);
                while (inLeft[in] > 0 && openOut < outEnd && graph.earliest(outs[openOut]) <= expiry(in)) {
                    long value = Math.min(inLeft[in], outLeft[openOut]);
                    inLeft[in] -= value;
                    outLeft[openOut] -= value;
                    passed += value;
                    openOut += outLeft[openOut] == 0 ? 1 : 0;
                }
                in++;
            } else {
                openIn = Math.max(openIn, in);
                while (outLeft[out] > 0 && openIn < end && graph.earliest(ins[openIn]) < graph.latest(outs[out])) {
                    long value = Math.min(outLeft[out], inLeft[openIn]);
                    outLeft[out] -= value;
                    inLeft[openIn] -= value;
                    passed += value;
                    openIn += inLeft[openIn] == 0 ? 1 : 0;
                }
                out++;
            }
        }
        ticker.steps(end - begin + outEnd - firstOut);
        return passed;
    }
}
