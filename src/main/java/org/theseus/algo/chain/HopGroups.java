package org.theseus.algo.chain;

import java.util.Arrays;
import org.theseus.graph.TemporalGraph;

/**
 * Which payments of a graph may stand together in a hop, whatever the ratios and times of a rule: one serves all rules of the
 * same size of group and the same merges. Groups that may stand later in a chain are numbered, by first edge, kind and length: those of
 * one payer, then, where payments may join, those of a row of inflows. Immutable and thread-safe; 8 bytes and two bits an edge,
 * 16 where payments may join. O(edges) unless two parties pay each other in many currencies.
 */
public final class HopGroups {

    static final int NONE = -1;
    private static final int CURRENCIES = 256;
    private static final int WORD = 6;

    final TemporalGraph graph;
    final int maxGroup;
    /** Whether payments of others may join later hops. */
    final boolean merges;
    /** The next payment of the same payer to the same payee in the same currencies; ask {@link #nextAlike(int)}. */
    private final int[] nextAlike;
    /** A bit for each edge after which one like it comes, so that few of the others are looked up far away. */
    private final long[] repeated;
    /** A bit for each edge that may stand on a chain. */
    private final long[] usable;

    final int[] nextInflow;
    final int[] previousInflow;
    /** Number of the first group that begins with an edge; the others have the numbers after it. */
    final int[] firstId;

    private HopGroups(TemporalGraph graph, int maxGroup, Merges merges) {
        int edges = graph.edgeCount();
        this.graph = graph;
        this.maxGroup = maxGroup;
        this.merges = merges == Merges.ANY_HOP && maxGroup > 1;
        this.nextAlike = new int[edges];
        this.repeated = new long[(edges >> WORD) + 1];
        this.usable = new long[(edges >> WORD) + 1];
        this.nextInflow = new int[this.merges ? edges : 0];
        this.previousInflow = new int[this.merges ? edges : 0];
        this.firstId = new int[edges + 1];
        Arrays.fill(nextAlike, NONE);
        linkAlike();
        for (int edge = 0; edge < edges; edge++) {
            usable[edge >> WORD] |= mayStandOnChain(edge) ? 1L << edge : 0;
        }
        if (this.merges) {
            linkInflows();
        }
        for (int edge = 0; edge < edges; edge++) {
            int groups = isUsable(edge) ? alike(edge) + (this.merges ? inARow(edge) - 1 : 0) : 0;
            firstId[edge + 1] = Math.addExact(firstId[edge], groups);
        }
    }

    /** Those of a graph for rules with this size of group and these merges. */
    public static HopGroups of(TemporalGraph graph, int maxGroup, Merges merges) {
        return new HopGroups(graph, maxGroup, merges);
    }

    /** Whether they are those of a rule. */
    boolean areOf(ChainRule rule) {
        return rule.maxGroup() == maxGroup && (rule.merges() == Merges.ANY_HOP && maxGroup > 1) == merges;
    }

    /** Reads payments payee by payee: their payers stand side by side in memory. */
    private void linkAlike() {
        LastRows rows = new LastRows();
        for (int node = 0; node < graph.nodeCount(); node++) {
            int begin = graph.inBegin(node);
            rows.clear(graph.inEnd(node) - begin);
            for (int at = graph.inEnd(node) - 1; at >= begin; at--) {
                int later = rows.put(graph.inSource(at), at - begin);
                while (later != NONE && !isAlike(graph.inEdge(at), graph.inEdge(begin + later))) {
                    later = rows.after(later);
                }
                if (later != NONE) {
                    int edge = graph.inEdge(at);
                    nextAlike[edge] = graph.inEdge(begin + later);
                    repeated[edge >> WORD] |= 1L << edge;
                }
            }
        }
    }

    private boolean isAlike(int edge, int other) {
        return graph.sentCurrency(edge) == graph.sentCurrency(other)
                && graph.receivedCurrency(edge) == graph.receivedCurrency(other);
    }

    /** Links the usable inflows of each node that arrive in one currency. */
    private void linkInflows() {
        int[] latest = new int[CURRENCIES];
        for (int node = 0; node < graph.nodeCount(); node++) {
            Arrays.fill(latest, NONE);
            for (int at = graph.inBegin(node); at < graph.inEnd(node); at++) {
                int edge = graph.inEdge(at);
                nextInflow[edge] = NONE;
                if (isUsable(edge)) {
                    int previous = latest[graph.receivedCurrency(edge)];
                    latest[graph.receivedCurrency(edge)] = edge;
                    previousInflow[edge] = previous;
                    if (previous != NONE) {
                        nextInflow[previous] = edge;
                    }
                }
            }
        }
    }

    /** The next payment of the same payer to the same payee in the same currencies, or {@link #NONE}. */
    int nextAlike(int edge) {
        return (repeated[edge >> WORD] >>> edge & 1) == 0 ? NONE : nextAlike[edge];
    }

    /** Whether the edge may stand on a chain: no self-transfer, no terminal end. */
    boolean isUsable(int edge) {
        return (usable[edge >> WORD] >>> edge & 1) != 0;
    }

    /** How many payments the longest group of one payer that begins with an edge has. */
    int alike(int edge) {
        int length = 1;
        for (int e = nextAlike(edge); e != NONE && length < maxGroup; e = nextAlike(e)) {
            length++;
        }
        return length;
    }

    /** How many payments the longest row of inflows that begins with an edge has. */
    private int inARow(int edge) {
        int length = 1;
        for (int e = nextInflow[edge]; e != NONE && length < maxGroup; e = nextInflow[e]) {
            length++;
        }
        return length;
    }

    private boolean mayStandOnChain(int edge) {
        return graph.source(edge) != graph.target(edge)
                && !graph.isTerminal(graph.source(edge))
                && !graph.isTerminal(graph.target(edge));
    }
}
