package org.theseus.graph;

import java.util.Arrays;

/**
 * The node at the other end of each edge, node by node in one array, for algorithms that read neighbours and no edges: from
 * the graph itself each costs a jump to its edge first. Parallel edges and self-loops are kept; the neighbours of one node
 * stand in the order of their edges. Immutable and thread-safe. Memory: 4 bytes an edge, 8 a node; 8 more an edge while it
 * is built.
 */
public final class Neighbours {

    /** Nodes of a block: their counters and what they collect fit the processor's own cache. */
    private static final int BLOCK_BITS = 14;

    private static final int DIRECT = 1 << (BLOCK_BITS + 2);

    private final int[] start;
    private final int[] other;

    private Neighbours(int[] start, int[] other) {
        this.start = start;
        this.other = other;
    }

    /** Whom each node paid. O(nodes + edges). */
    public static Neighbours targets(TemporalGraph graph) {
        return grouped(graph.nodeCount(), graph.sources(), graph.targets());
    }

    /** Who paid each node. O(nodes + edges). */
    public static Neighbours sources(TemporalGraph graph) {
        return grouped(graph.nodeCount(), graph.targets(), graph.sources());
    }

    /**
     * Some edges: for each node where those that begin there end. O(nodes + edges).
     *
     * @param from where each edge begins
     * @param to where it ends, aligned
     */
    public static Neighbours of(int nodes, int[] from, int[] to) {
        return grouped(nodes, from, to);
    }

    /**
     * Edges in rows, the other way round: for each node the rows in which it stands, ascending. O(nodes + edges).
     *
     * @param start first position of each row, and one past the last of all
     * @param other node at each position
     */
    public static Neighbours reversed(int[] start, int[] other) {
        int[] row = new int[start[start.length - 1]];
        for (int node = 0; node < start.length - 1; node++) {
            Arrays.fill(row, start[node], start[node + 1], node);
        }
        return grouped(start.length - 1, other, row);
    }

    /** The values of each key side by side, in the order in which they come; there are as many as the value array is long. */
    private static Neighbours grouped(int nodes, int[] key, int[] value) {
        return nodes <= DIRECT ? direct(nodes, key, value) : blocked(nodes, key, value);
    }

    private static Neighbours direct(int nodes, int[] key, int[] value) {
        int[] start = new int[nodes + 1];
        for (int i = 0; i < value.length; i++) {
            start[key[i] + 1]++;
        }
        addUp(start);
        int[] next = start.clone();
        int[] grouped = new int[value.length];
        for (int i = 0; i < value.length; i++) {
            grouped[next[key[i]]++] = value[i];
        }
        return new Neighbours(start, grouped);
    }

    /** First by block of keys, so that writing goes on at a few hundred places at a time and no more, then block by block. */
    private static Neighbours blocked(int nodes, int[] key, int[] value) {
        int[] fill = new int[(nodes >> BLOCK_BITS) + 2];
        for (int i = 0; i < value.length; i++) {
            fill[(key[i] >> BLOCK_BITS) + 1]++;
        }
        addUp(fill);
        long[] pairs = new long[value.length];
        for (int i = 0; i < value.length; i++) {
            pairs[fill[key[i] >> BLOCK_BITS]++] = (long) key[i] << 32 | value[i];
        }
        int[] start = new int[nodes + 1];
        for (long pair : pairs) {
            start[(int) (pair >>> 32) + 1]++;
        }
        addUp(start);
        int[] next = start.clone();
        int[] grouped = new int[value.length];
        for (long pair : pairs) {
            grouped[next[(int) (pair >>> 32)]++] = (int) pair;
        }
        return new Neighbours(start, grouped);
    }

    private static void addUp(int[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
    }

    /** Number of nodes. */
    public int nodeCount() {
        return start.length - 1;
    }

    /** First position of a node's neighbours. */
    public int begin(int node) {
        return start[node];
    }

    /** One past the last position of a node's neighbours. */
    public int end(int node) {
        return start[node + 1];
    }

    /** Neighbour at a position. */
    public int at(int position) {
        return other[position];
    }
}
