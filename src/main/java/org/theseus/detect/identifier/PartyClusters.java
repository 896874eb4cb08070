package org.theseus.detect.identifier;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

/**
 * Sides of payments: a party, together with those that state the same document, telephone or e-mail, or the same address under
 * one surname, for a house has many flats ({@link SharedIdentifiers}; what belongs to a place ties nobody). More than {@link #MAX_CLUSTER} parties in one chain of
 * identifiers are no side: each then stands for itself. A cluster's number is its lowest node. O(pairs * parties of an identifier) time, at most 50 of them, four bytes a
 * node, and 16 bytes a row once their payments are asked for. Immutable, thread-safe.
 */
public final class PartyClusters {

    /** A larger component is not one side. */
    public static final int MAX_CLUSTER = 20;

    private final CaseGraph graph;
    private final int[] clusterOf;
    private final Map<Integer, int[]> members = new HashMap<>();
    private final Flows in = new Flows(false);
    private final Flows out = new Flows(true);

    private PartyClusters(CaseGraph graph, int[] clusterOf) {
        this.graph = graph;
        this.clusterOf = clusterOf;
    }

    /** The sides of a case. */
    public static PartyClusters of(CaseGraph graph, SharedIdentifiers identifiers) {
        int[] root = sides(graph, identifiers);
        Map<Integer, int[]> members = new HashMap<>();
        for (int node = 0; node < root.length; node++) {
            if (root[node] != node) {
                int[] known = members.getOrDefault(root[node], new int[] {root[node]});
                int[] more = Arrays.copyOf(known, known.length + 1);
                more[known.length] = node;
                members.put(root[node], more);
            }
        }
        PartyClusters clusters = new PartyClusters(graph, root);
        members.forEach((cluster, nodes) -> {
            if (nodes.length > MAX_CLUSTER) {
                Arrays.stream(nodes).forEach(node -> root[node] = node);
            } else {
                clusters.members.put(cluster, nodes);
            }
        });
        return clusters;
    }

    /** The lowest node that each node is one side with. */
    private static int[] sides(CaseGraph graph, SharedIdentifiers identifiers) {
        return components(
                graph.graph().nodeCount(),
                identifiers,
                (identifier, a, b) -> identifiers.kind(identifier) != Fact.Vocabulary.ADDRESS
                        || graph.isOneSurname(a, b)
                        || graph.related(a, b) == Relatedness.YES);
    }

    /** The lowest node that each node is tied to through identifiers. */
    static int[] components(int nodes, SharedIdentifiers identifiers) {
        return components(nodes, identifiers, (identifier, a, b) -> true);
    }

    /** Whether two who state an identifier are tied by it. */
    private interface Tie {
        boolean holds(int identifier, int a, int b);
    }

    private static int[] components(int nodes, SharedIdentifiers identifiers, Tie tie) {
        int[] root = IntStream.range(0, nodes).toArray();
        for (int begin = 0, end; begin < identifiers.pairCount(); begin = end) {
            end = identifiers.runEnd(begin);
            int identifier = identifiers.identifier(begin);
            for (int i = begin; i < end && !identifiers.isPlace(identifier); i++) {
                for (int j = i + 1; j < end; j++) {
                    join(root, identifiers.party(i), identifiers.party(j), identifier, tie);
                }
            }
        }
        for (int node = 0; node < nodes; node++) {
            root[node] = find(root, node);
        }
        return root;
    }

    private static void join(int[] root, int one, int other, int identifier, Tie tie) {
        int a = find(root, one);
        int b = find(root, other);
        if (a != b && tie.holds(identifier, one, other)) {
            root[Math.max(a, b)] = Math.min(a, b);
        }
    }

    /** The root of a node's tree, whose branches grow shorter with each question. */
    static int find(int[] root, int node) {
        int at = node;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    /** Number of the side that a node belongs to. */
    public int of(int node) {
        return clusterOf[node];
    }

    /** Whether a node gives its side the number, so that a loop over nodes meets each side once. */
    public boolean isFirst(int node) {
        return clusterOf[node] == node;
    }

    /** The nodes of a side, ascending. The caller must not change them. */
    public int[] members(int cluster) {
        int[] several = members.get(cluster);
        return several == null ? new int[] {cluster} : several;
    }

    /** What named parties outside a side paid it, in the order of time. */
    public int[] inflows(int cluster) {
        return in.of(cluster);
    }

    /** What a side paid to named parties outside it, in the order of time. */
    public int[] outflows(int cluster) {
        return out.of(cluster);
    }

    /** Who paid each of {@link #inflows}, in the same order. */
    public int[] payers(int cluster) {
        return in.others(cluster);
    }

    /** Whom each of {@link #outflows} paid, in the same order. */
    public int[] payees(int cluster) {
        return out.others(cluster);
    }

    /** Payments of sides in one direction, worked out for all sides when first asked for. */
    private final class Flows {

        private final boolean outward;
        private volatile @Nullable Laid laid;

        /** Edges of all sides after each other with their other ends, and where each side's begin. */
        private record Laid(int[] begin, int[] edges, int[] others) {}

        Flows(boolean outward) {
            this.outward = outward;
        }

        int[] of(int cluster) {
            Laid known = laid();
            return Arrays.copyOfRange(known.edges, known.begin[cluster], known.begin[cluster + 1]);
        }

        int[] others(int cluster) {
            Laid known = laid();
            return Arrays.copyOfRange(known.others, known.begin[cluster], known.begin[cluster + 1]);
        }

        private Laid laid() {
            Laid known = laid;
            return known == null ? lay() : known;
        }

        /** Edge numbers ascend in time. */
        private synchronized Laid lay() {
            Laid known = laid;
            if (known != null) {
                return known;
            }
            TemporalGraph edges = graph.graph();
            int[] begin = new int[edges.nodeCount() + 1];
            for (int edge = 0; edge < edges.edgeCount(); edge++) {
                int cluster = cluster(edge);
                if (cluster >= 0) {
                    begin[cluster + 1]++;
                }
            }
            for (int cluster = 0; cluster < edges.nodeCount(); cluster++) {
                begin[cluster + 1] += begin[cluster];
            }
            int[] at = begin.clone();
            int[] placed = new int[begin[edges.nodeCount()]];
            int[] others = new int[placed.length];
            for (int edge = 0; edge < edges.edgeCount(); edge++) {
                int cluster = cluster(edge);
                if (cluster >= 0) {
                    others[at[cluster]] = outward ? edges.target(edge) : edges.source(edge);
                    placed[at[cluster]++] = edge;
                }
            }
            Laid fresh = new Laid(begin, placed, others);
            laid = fresh;
            return fresh;
        }

        /** The side that an edge counts for; negative if it stays within one or comes from, or goes to, the outside. */
        private int cluster(int edge) {
            int source = graph.graph().source(edge);
            int target = graph.graph().target(edge);
            boolean within = clusterOf[source] == clusterOf[target];
            return within || graph.isOutside(outward ? target : source) ? -1 : clusterOf[outward ? source : target];
        }
    }
}
