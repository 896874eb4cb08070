package org.theseus.algo.commingling;

import org.theseus.algo.attribution.Opening;
import org.theseus.algo.follows.Ratio;
import org.theseus.graph.TemporalGraph;

/** The graph with its purses, openings and seeds: what every way of following money needs. Immutable, thread-safe. */
final class Network {

    final TemporalGraph graph;
    final Purses purses;
    final SeedMoney seeds;
    final int edgeCount;
    private final long[] openingMinor;
    private final boolean[] known;

    /** Considers the payments that begin at or before {@code untilMillis}. */
    Network(TemporalGraph graph, SeedMoney seeds, OpeningBalances openings, long untilMillis) {
        this.graph = graph;
        this.purses = new Purses(graph);
        this.seeds = seeds;
        this.edgeCount = edgesUntil(graph, untilMillis);
        this.openingMinor = new long[purses.count()];
        this.known = new boolean[purses.count()];
        for (int purse = 0; purse < openingMinor.length; purse++) {
            if (!isTerminal(purse)) {
                Opening opening = openings.of(purses.node(purse), purses.currency(purse));
                openingMinor[purse] = opening.balanceMinor();
                known[purse] = opening.isKnown();
            }
        }
    }

    private static int edgesUntil(TemporalGraph graph, long untilMillis) {
        int low = 0;
        int high = graph.edgeCount();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (graph.earliest(middle) <= untilMillis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean moves(int edge) {
        return graph.source(edge) != graph.target(edge);
    }

    boolean isExact(int edge) {
        return graph.widthMillis(edge) == 1;
    }

    boolean isTerminal(int purse) {
        return graph.isTerminal(purses.node(purse));
    }

    long openingMinor(int purse) {
        return openingMinor[purse];
    }

    boolean isOpeningKnown(int purse) {
        return known[purse];
    }

    long[] openings() {
        return openingMinor.clone();
    }

    boolean isConversion(int edge) {
        return graph.sentCurrency(edge) != graph.receivedCurrency(edge);
    }

    /** What arrives of a part of the amount sent, by the convention: in proportion, rounded down. */
    long arriving(int edge, long partMinor) {
        long sent = graph.sentMinor(edge);
        long received = graph.receivedMinor(edge);
        return !isConversion(edge) && received >= sent ? partMinor : Ratio.scale(partMinor, received, sent);
    }

    /** The most that can arrive of a part of the amount sent: a fee falls on the rest of the payment first. */
    long mostArriving(int edge, long partMinor) {
        return isConversion(edge) ? arriving(edge, partMinor) : Math.min(partMinor, graph.receivedMinor(edge));
    }

    /** The least that can arrive of a part of the amount sent: a fee falls on it first. */
    long leastArriving(int edge, long partMinor) {
        long fee = Math.max(0, graph.sentMinor(edge) - graph.receivedMinor(edge));
        return isConversion(edge) ? arriving(edge, partMinor) : Math.max(0, partMinor - fee);
    }
}
