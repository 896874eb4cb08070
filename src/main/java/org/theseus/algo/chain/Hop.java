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
    /** Number of the group, see {@link Hops}; of no meaning for a first hop. */
    int id;

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

    void clear(int newId) {
        id = newId;
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
        add(edge);
        sent += graph.sentMinor(edge);
        carriedLastStart = graph.earliest(edge);
        carriedFirstEnd = Math.min(carriedFirstEnd, graph.latest(edge));
    }

    /** Adds a payment that joins. Its number is above those of all before it. */
    void join(int edge) {
        add(edge);
        joinedLastStart = graph.earliest(edge);
        joinedFirstEnd = Math.min(joinedFirstEnd, graph.latest(edge));
    }

    private void add(int edge) {
        edges[size++] = edge;
        lastStart = graph.earliest(edge);
        lastEnd = Math.max(lastEnd, graph.latest(edge));
        received += graph.receivedMinor(edge);
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

    int[] edges() {
        return Arrays.copyOf(edges, size);
    }

    int payee() {
        return graph.target(edges[0]);
    }

    int receivedCurrency() {
        return graph.receivedCurrency(edges[0]);
    }

    /** A copy that stays as it is. */
    Hop copy() {
        Hop copy = new Hop(graph, size);
        System.arraycopy(edges, 0, copy.edges, 0, size);
        copy.size = size;
        copy.id = id;
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
