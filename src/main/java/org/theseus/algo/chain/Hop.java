package org.theseus.algo.chain;

import java.util.Arrays;
import org.theseus.graph.TemporalGraph;

/**
 * A group of payments to one payee with what its neighbours need to know of it: all of it, and of those that carry on what the
 * hop before brought, and of those that join. Filled payment by payment and used again and again; not thread-safe.
 */
final class Hop {

    private final TemporalGraph graph;
    private final int[] edges;
    private int size;
    /** Out-position of the first payment; of no meaning for a first hop, nor where the payee's inflows are gone through. */
    int row;
    /** Place among the groups that begin with the same payment, below {@link HopGroups#places}; of no meaning for a first hop. */
    int place;

    int payee;

    /** Latest start of any payment's interval. */
    long lastStart;
    /** Latest possible end of any payment. */
    long lastEnd;

    long received;
    long sent;

    long carriedLastStart;
    long carriedFirstEnd;
    long joinedLastStart;
    long joinedFirstEnd;

    Hop(TemporalGraph graph, int most) {
        this.graph = graph;
        this.edges = new int[most];
    }

    void clear(int newRow, int newPlace, int newPayee) {
        row = newRow;
        place = newPlace;
        payee = newPayee;
        size = 0;
        lastStart = Long.MIN_VALUE;
        lastEnd = Long.MIN_VALUE;
        received = 0;
        sent = 0;
        carriedLastStart = Long.MIN_VALUE;
        carriedFirstEnd = Long.MAX_VALUE;
        joinedLastStart = Long.MIN_VALUE;
        joinedFirstEnd = Long.MAX_VALUE;
    }

    /** Adds a payment that carries on what was brought. Its number is above those of all before it. */
    void carry(int edge) {
        carry(edge, graph.earliest(edge), graph.sentMinor(edge), graph.receivedMinor(edge));
    }

    /** The same where the time and the amounts are known. */
    void carry(int edge, long earliest, long sentMinor, long receivedMinor) {
        bring(edge, earliest, receivedMinor);
        sent += sentMinor;
        carriedLastStart = earliest;
        carriedFirstEnd = Math.min(carriedFirstEnd, earliest + graph.widthMillis(edge) - 1);
    }

    /** Adds a payment that joins. Its number is above those of all before it. */
    void join(int edge) {
        join(edge, graph.earliest(edge), graph.receivedMinor(edge));
    }

    /** The same where the time and what was received are known. */
    void join(int edge, long earliest, long receivedMinor) {
        bring(edge, earliest, receivedMinor);
        joinedLastStart = earliest;
        joinedFirstEnd = Math.min(joinedFirstEnd, earliest + graph.widthMillis(edge) - 1);
    }

    /** Adds a payment of which it does not matter whether it joins: only what comes after the hop will be asked. */
    void bring(int edge, long earliest, long receivedMinor) {
        edges[size++] = edge;
        lastStart = earliest;
        lastEnd = Math.max(lastEnd, earliest + graph.widthMillis(edge) - 1);
        received += receivedMinor;
    }

    /** Whether some payments join. */
    boolean isJoined() {
        return joinedLastStart != Long.MIN_VALUE;
    }

    /** Whether some payments are carried on. */
    boolean isCarried() {
        return carriedLastStart != Long.MIN_VALUE;
    }

    int size() {
        return size;
    }

    int edge(int index) {
        return edges[index];
    }

    int last() {
        return edges[size - 1];
    }

    /** Of a copy its own, which the caller must not change. */
    int[] edges() {
        return size == edges.length ? edges : Arrays.copyOf(edges, size);
    }

    int receivedCurrency() {
        return graph.receivedCurrency(edges[0]);
    }

    /** A copy that stays as it is. */
    Hop copy() {
        Hop copy = new Hop(graph, size);
        System.arraycopy(edges, 0, copy.edges, 0, size);
        copy.size = size;
        copy.row = row;
        copy.place = place;
        copy.payee = payee;
        copy.lastStart = lastStart;
        copy.lastEnd = lastEnd;
        copy.received = received;
        copy.sent = sent;
        copy.carriedLastStart = carriedLastStart;
        copy.carriedFirstEnd = carriedFirstEnd;
        copy.joinedLastStart = joinedLastStart;
        copy.joinedFirstEnd = joinedFirstEnd;
        return copy;
    }
}
