package org.theseus.algo.commingling;

import java.util.Arrays;
import org.theseus.graph.TemporalGraph;

/** Numbers the pairs of account and currency that occur, and the purse that each payment leaves and enters. Immutable. */
final class Purses {

    private static final int NONE = -1;

    private final int[] firstOfNode;
    private int[] next;
    private int[] node;
    private byte[] currency;
    private int count;
    private final int[] from;
    private final int[] to;

    Purses(TemporalGraph graph) {
        int expected = graph.nodeCount() + 16;
        this.firstOfNode = new int[graph.nodeCount()];
        Arrays.fill(firstOfNode, NONE);
        this.next = new int[expected];
        this.node = new int[expected];
        this.currency = new byte[expected];
        this.from = new int[graph.edgeCount()];
        this.to = new int[graph.edgeCount()];
        for (int edge = 0; edge < from.length; edge++) {
            from[edge] = number(graph.source(edge), graph.sentCurrency(edge));
            to[edge] = number(graph.target(edge), graph.receivedCurrency(edge));
        }
    }

    private int number(int ofNode, int ofCurrency) {
        int found = find(ofNode, ofCurrency);
        if (found != NONE) {
            return found;
        }
        if (count == node.length) {
            int capacity = count + (count >> 1);
            next = Arrays.copyOf(next, capacity);
            node = Arrays.copyOf(node, capacity);
            currency = Arrays.copyOf(currency, capacity);
        }
        node[count] = ofNode;
        currency[count] = (byte) ofCurrency;
        next[count] = firstOfNode[ofNode];
        firstOfNode[ofNode] = count;
        return count++;
    }

    /** Number of the purse, -1 if the account never moved that currency. */
    int find(int ofNode, int ofCurrency) {
        int purse = firstOfNode[ofNode];
        while (purse != NONE && currency[purse] != ofCurrency) {
            purse = next[purse];
        }
        return purse;
    }

    int count() {
        return count;
    }

    int node(int purse) {
        return node[purse];
    }

    int currency(int purse) {
        return currency[purse];
    }

    /** Purse that the payment leaves. */
    int from(int edge) {
        return from[edge];
    }

    /** Purse that the payment enters. */
    int to(int edge) {
        return to[edge];
    }
}
