package org.theseus.detect;

import java.util.Arrays;
import org.theseus.graph.ListedRows;
import org.theseus.graph.TemporalGraph;
import org.theseus.project.CaseGraph;

/**
 * What named others paid a party, or what it paid them, in the order of time: who, when and how much side by side in memory, read
 * in the order of the graph's lists and not by a jump for each payment. Not changed once made; made for one party, so of any
 * one thread.
 */
public final class PartyRows {

    /** Which payments count. */
    @FunctionalInterface
    public interface Filter {

        /** Whether one does, with whoever paid it or was paid. */
        boolean counts(int edge, int other);
    }

    private final int[] edges;
    private final int[] others;
    private final long[] millis;
    private final long[] minor;
    private int size;

    private PartyRows(int most) {
        this.edges = new int[most];
        this.others = new int[most];
        this.millis = new long[most];
        this.minor = new long[most];
    }

    /** What named others paid a node, with the amounts that arrived; O(its payments). */
    public static PartyRows in(CaseGraph graph, int node) {
        TemporalGraph edges = graph.graph();
        ListedRows listed = graph.rows();
        PartyRows rows = new PartyRows(edges.inEnd(node) - edges.inBegin(node));
        for (int at = edges.inBegin(node); at < edges.inEnd(node); at++) {
            int payer = edges.inSource(at);
            if (payer != node && !graph.isOutside(payer)) {
                rows.add(edges.inEdge(at), payer, listed.inMillis(at), edges.inReceivedMinor(at));
            }
        }
        return rows;
    }

    /** What a node paid to named others, with the amounts sent; O(its payments). */
    public static PartyRows out(CaseGraph graph, int node) {
        TemporalGraph edges = graph.graph();
        ListedRows listed = graph.rows();
        PartyRows rows = new PartyRows(edges.outEnd(node) - edges.outBegin(node));
        for (int at = edges.outBegin(node); at < edges.outEnd(node); at++) {
            int payee = listed.outTarget(at);
            if (payee != node && !graph.isOutside(payee)) {
                rows.add(edges.outEdge(at), payee, listed.outMillis(at), listed.outSentMinor(at));
            }
        }
        return rows;
    }

    private void add(int edge, int other, long when, long amount) {
        edges[size] = edge;
        others[size] = other;
        millis[size] = when;
        minor[size++] = amount;
    }

    /** Those that are no purchases; the same if none is. */
    public PartyRows without(Purchases purchases) {
        if (purchases.isNone()) {
            return this;
        }
        PartyRows rows = new PartyRows(size);
        for (int at = 0; at < size; at++) {
            if (!purchases.isPurchase(edges[at])) {
                rows.add(edges[at], others[at], millis[at], minor[at]);
            }
        }
        return rows;
    }

    /** Payments in that have an amount in euro; the same if all have. */
    public PartyRows withRates(EuroAmounts euros) {
        return euros.withoutRate() == 0
                ? this
                : where((edge, payer) -> euros.receivedCents(edge) != EuroAmounts.NO_RATE);
    }

    /** Different parties at the other end. */
    public int otherCount() {
        return Rows.distinct(Arrays.copyOf(others, size)).length;
    }

    /** Those that a filter lets through. */
    public PartyRows where(Filter filter) {
        PartyRows rows = new PartyRows(size);
        for (int at = 0; at < size; at++) {
            if (filter.counts(edges[at], others[at])) {
                rows.add(edges[at], others[at], millis[at], minor[at]);
            }
        }
        return rows;
    }

    /** Number of payments; places are 0 to this minus 1. */
    public int size() {
        return size;
    }

    /** All of them, a copy. */
    public int[] edges() {
        return Arrays.copyOf(edges, size);
    }

    /** The payment at a place. */
    public int edge(int at) {
        return edges[at];
    }

    /** Who paid it, or was paid. */
    public int other(int at) {
        return others[at];
    }

    /** When it begins. */
    public long millis(int at) {
        return millis[at];
    }

    /** What arrived, or was sent, in minor units of the payment's currency. */
    public long minor(int at) {
        return minor[at];
    }
}
