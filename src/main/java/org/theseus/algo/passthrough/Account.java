package org.theseus.algo.passthrough;

import java.util.Arrays;
import org.theseus.algo.Ticker;
import org.theseus.graph.TemporalGraph;

/** One account's payments in one currency, and how much of a window of inflows can have left. Not thread-safe. */
final class Account {

    private final TemporalGraph graph;
    private final long holdMillis;
    private final Ticker ticker;
    private final Flows ins;
    private final Flows outs;
    /** Whether on each side all intervals are equally wide, so that what came first expires first. */
    private final boolean inTurn;

    private Account(TemporalGraph graph, Flows ins, Flows outs, long holdMillis, Ticker ticker) {
        this.graph = graph;
        this.ins = ins;
        this.outs = outs;
        this.holdMillis = holdMillis;
        this.ticker = ticker;
        this.inTurn = ins.widthMillis > 0 && outs.widthMillis > 0;
    }

    static Account of(TemporalGraph graph, int node, int currency, long holdMillis, Ticker ticker) {
        Flows ins = Flows.into(graph, node, currency);
        return new Account(graph, ins, Flows.outOf(graph, node, currency), holdMillis, ticker);
    }

    /** Inflows. */
    Flows ins() {
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
            int edge = ins.edge[i];
            long expiry = graph.latest(edge) + holdMillis;
            matching.addIn(edge, ins.earliest[i] + 1, expiry, ins.amountMinor[i]);
            total += ins.amountMinor[i];
            last = Math.max(last, expiry);
        }
        for (int i = firstOut(begin); i < outs.size() && outs.earliest[i] <= last; i++) {
            int edge = outs.edge[i];
            matching.addOut(edge, outs.earliest[i], graph.latest(edge), outs.amountMinor[i]);
        }
        ticker.steps(end - begin);
        long passed = matching.match();
        return new Passage(Arrays.copyOfRange(ins.edge, begin, end), matching.usedOut(), total, passed);
    }

    /** The first payment out that may have taken something of the inflow or a later one. */
    private int firstOut(int in) {
        return outs.from(ins.earliest[in] + 2 - graph.maxWidthMillis());
    }

    /** The matching of {@link Matching} where both queues stay in time order: two pointers, nothing sorted. */
    private long passedInTurn(int begin, int end) {
        long[] inStart = ins.earliest;
        long[] outStart = outs.earliest;
        long[] inLeft = ins.left;
        long[] outLeft = outs.left;
        long toExpiry = ins.widthMillis - 1 + holdMillis;
        long toEnd = outs.widthMillis - 1;
        int out = firstOut(begin);
        int firstOut = out;
        int outEnd = out;
        for (long last = inStart[end - 1] + toExpiry; outEnd < outStart.length && outStart[outEnd] <= last; outEnd++) {
            outLeft[outEnd] = outs.amountMinor[outEnd];
        }
        System.arraycopy(ins.amountMinor, begin, inLeft, begin, end - begin);
        int in = begin;
        int openIn = begin;
        int openOut = out;
        long passed = 0;
        while (in < end && out < outEnd) {
            long expiry = inStart[in] + toExpiry;
            long outUntil = outStart[out] + toEnd;
            if (expiry <= outUntil) {
                openOut = Math.max(openOut, out);
                while (inLeft[in] > 0 && openOut < outEnd && outStart[openOut] <= expiry) {
                    long value = Math.min(inLeft[in], outLeft[openOut]);
                    inLeft[in] -= value;
                    outLeft[openOut] -= value;
                    passed += value;
                    openOut += outLeft[openOut] == 0 ? 1 : 0;
                }
                in++;
            } else {
                openIn = Math.max(openIn, in);
                while (outLeft[out] > 0 && openIn < end && inStart[openIn] < outUntil) {
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
