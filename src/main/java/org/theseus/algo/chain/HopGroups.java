package org.theseus.algo.chain;

import java.util.Arrays;
import org.theseus.graph.TemporalGraph;

/**
 * Which payments of a graph may stand together in a hop, whatever the ratios and times of a rule: one serves all rules of the
 * same size of group and the same merges. Groups that may stand later in a chain are numbered, by first edge, kind and length: those of
 * one payer, then, where payments may join, those of a row of inflows. Immutable and thread-safe; 8 bytes an edge, 16 where
 * payments may join. O(edges) unless two parties pay each other in many currencies.
 */
public final class HopGroups {

    static final int NONE = -1;
    private static final int CURRENCIES = 256;

    final TemporalGraph graph;
    final int maxGroup;
    /** Whether payments of others may join later hops. */
    final boolean merges;
    /** The next payment of the same payer to the same payee in the same currencies. */
    final int[] nextAlike;

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
        this.nextInflow = new int[this.merges ? edges : 0];
        this.previousInflow = new int[this.merges ? edges : 0];
        this.firstId = new int[edges + 1];
        linkAlike();
        if (this.merges) {
            linkInflows();
        }
        for (int edge = 0; edge < edges; edge++) {
            int groups = mayStandOnChain(edge)
                    ? lengths(nextAlike, edge) + (this.merges ? lengths(nextInflow, edge) - 1 : 0)
                    : 0;
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

    private void linkAlike() {
        int[] latestTo = new int[graph.nodeCount()];
        Arrays.fill(latestTo, NONE);
        for (int node = 0; node < graph.nodeCount(); node++) {
            for (int at = graph.outEnd(node) - 1; at >= graph.outBegin(node); at--) {
                int edge = graph.outEdge(at);
                int next = latestTo[graph.target(edge)];
                latestTo[graph.target(edge)] = edge;
                nextAlike[edge] = next;
            }
            for (int at = graph.outBegin(node); at < graph.outEnd(node); at++) {
                int edge = graph.outEdge(at);
                latestTo[graph.target(edge)] = NONE;
                int next = nextAlike[edge];
                while (next != NONE && !isAlike(edge, next)) {
                    next = nextAlike[next];
                }
                nextAlike[edge] = next;
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
                if (mayStandOnChain(edge)) {
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

    /** How many payments the longest group that begins with an edge has. */
    int lengths(int[] next, int edge) {
        int length = 1;
        for (int e = next[edge]; e != NONE && length < maxGroup; e = next[e]) {
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
