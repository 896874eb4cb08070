package org.theseus.detect.identifier;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.theseus.graph.TemporalGraph;
import org.theseus.project.CaseGraph;

/**
 * Sides of payments: a party, together with those that state the same document, telephone, e-mail or address ({@link
 * SharedIdentifiers}; what belongs to a place ties nobody). More than {@link #MAX_CLUSTER} parties in one chain of
 * identifiers are no side: each then stands for itself. A cluster's number is its lowest node. O(pairs) time, four bytes a
 * node. Immutable.
 */
public final class PartyClusters {

    /** A larger component is not one side. */
    public static final int MAX_CLUSTER = 20;

    private final CaseGraph graph;
    private final int[] clusterOf;
    private final Map<Integer, int[]> members = new HashMap<>();

    private PartyClusters(CaseGraph graph, int[] clusterOf) {
        this.graph = graph;
        this.clusterOf = clusterOf;
    }

    /** The sides of a case. */
    public static PartyClusters of(CaseGraph graph, SharedIdentifiers identifiers) {
        int[] root = components(graph.graph().nodeCount(), identifiers);
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

    /** The lowest node that each node is tied to through identifiers. */
    static int[] components(int nodes, SharedIdentifiers identifiers) {
        int[] root = IntStream.range(0, nodes).toArray();
        long[] pairs = identifiers.pairs();
        for (int i = 1; i < pairs.length; i++) {
            int identifier = (int) (pairs[i] >>> 32);
            if (identifier == (int) (pairs[i - 1] >>> 32) && !identifiers.isPlace(identifier)) {
                int a = find(root, (int) pairs[i - 1]);
                int b = find(root, (int) pairs[i]);
                root[Math.max(a, b)] = Math.min(a, b);
            }
        }
        for (int node = 0; node < nodes; node++) {
            root[node] = find(root, node);
        }
        return root;
    }

    private static int find(int[] root, int node) {
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
        TemporalGraph edges = graph.graph();
        return rows(cluster, edges::inBegin, edges::inEnd, edges::inEdge, edges::source);
    }

    /** What a side paid to named parties outside it, in the order of time. */
    public int[] outflows(int cluster) {
        TemporalGraph edges = graph.graph();
        return rows(cluster, edges::outBegin, edges::outEnd, edges::outEdge, edges::target);
    }

    /** Edge numbers ascend in time. */
    private int[] rows(
            int cluster,
            IntUnaryOperator begin,
            IntUnaryOperator end,
            IntUnaryOperator edgeAt,
            IntUnaryOperator otherEnd) {
        int[] nodes = members(cluster);
        int bound = 0;
        for (int node : nodes) {
            bound += end.applyAsInt(node) - begin.applyAsInt(node);
        }
        int[] rows = new int[bound];
        int size = 0;
        for (int node : nodes) {
            int last = end.applyAsInt(node);
            for (int position = begin.applyAsInt(node); position < last; position++) {
                int edge = edgeAt.applyAsInt(position);
                int other = otherEnd.applyAsInt(edge);
                if (clusterOf[other] != cluster && !graph.isOutside(other)) {
                    rows[size++] = edge;
                }
            }
        }
        int[] found = size == bound ? rows : Arrays.copyOf(rows, size);
        if (nodes.length > 1) {
            Arrays.sort(found);
        }
        return found;
    }
}
