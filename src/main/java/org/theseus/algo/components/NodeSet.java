package org.theseus.algo.components;

/** Nodes, a bit each: what is asked of two nodes an edge stays in the processor's own cache where a number would not. */
final class NodeSet {

    private final long[] words;

    /** An empty set of nodes below a number. */
    NodeSet(int nodes) {
        this.words = new long[(nodes >> 6) + 1];
    }

    private NodeSet(long[] words) {
        this.words = words;
    }

    boolean has(int node) {
        return bit(node) != 0;
    }

    /** 1 if the node belongs to it, else 0. */
    int bit(int node) {
        return (int) (words[node >> 6] >>> node) & 1;
    }

    void add(int node) {
        words[node >> 6] |= 1L << node;
    }

    /** The nodes that belong to both. */
    NodeSet and(NodeSet other) {
        long[] both = words.clone();
        for (int word = 0; word < both.length; word++) {
            both[word] &= other.words[word];
        }
        return new NodeSet(both);
    }
}
