package org.theseus.algo.cycle;

/**
 * The payments that trimming leaves, their nodes numbered without gaps in the order of the graph's own numbers, so that what
 * is kept of each node is small and lies together.
 *
 * @param edges edge numbers in the graph, ascending
 * @param from payer of each
 * @param to payee of each
 * @param nodes number in the graph of each node that is left, ascending
 */
record Remainder(int[] edges, int[] from, int[] to, int[] nodes) {

    /**
     * Writes the new numbers over the old ones. Takes O(n / 64 + edges), and a bit and a half a node.
     *
     * @param nodeCount number of nodes that the old numbers are of
     * @param size of how many payments, the first in the arrays, the nodes are
     */
    static Remainder of(int nodeCount, int size, int[] edges, int[] from, int[] to) {
        long[] left = new long[(nodeCount >> 6) + 1];
        for (int i = 0; i < size; i++) {
            left[from[i] >> 6] |= 1L << from[i];
            left[to[i] >> 6] |= 1L << to[i];
        }
        int[] before = new int[left.length];
        int count = 0;
        for (int word = 0; word < left.length; word++) {
            before[word] = count;
            count += Long.bitCount(left[word]);
        }
        int[] nodes = new int[count];
        int next = 0;
        for (int word = 0; word < left.length; word++) {
            for (long bits = left[word]; bits != 0; bits &= bits - 1) {
                nodes[next++] = (word << 6) + Long.numberOfTrailingZeros(bits);
            }
        }
        for (int i = 0; i < size; i++) {
            from[i] = number(left, before, from[i]);
            to[i] = number(left, before, to[i]);
        }
        return new Remainder(edges, from, to, nodes);
    }

    /** The same, where the nodes' old numbers were themselves such new ones. */
    Remainder renumbered(int[] oldest) {
        for (int node = 0; node < nodes.length; node++) {
            nodes[node] = oldest[nodes[node]];
        }
        return this;
    }

    private static int number(long[] left, int[] before, int node) {
        int word = node >> 6;
        return before[word] + Long.bitCount(left[word] & ((1L << node) - 1));
    }
}
