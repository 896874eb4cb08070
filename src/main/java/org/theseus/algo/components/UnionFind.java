package org.theseus.algo.components;

/** Trees of joined nodes in an array of parents; a parent is smaller than its child, so a root is the smallest of its tree. */
final class UnionFind {

    private UnionFind() {}

    /** Every node a tree of its own. */
    static int[] alone(int nodes) {
        int[] parent = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            parent[node] = node;
        }
        return parent;
    }

    /** The smaller root wins. */
    static void join(int[] parent, int a, int b) {
        int rootA = find(parent, a);
        int rootB = find(parent, b);
        if (rootA < rootB) {
            parent[rootB] = rootA;
        } else {
            parent[rootA] = rootB;
        }
    }

    private static int find(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Makes each node's root its parent; parents come first, so theirs are roots already. */
    static int[] roots(int[] parent) {
        for (int node = 0; node < parent.length; node++) {
            parent[node] = parent[parent[node]];
        }
        return parent;
    }
}
