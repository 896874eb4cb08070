package org.theseus.algo.pagerank;

import java.util.Arrays;
import java.util.Optional;
import org.theseus.graph.Neighbours;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.WeightedGraph;

/** A weighted graph as a random walk reads it: the incoming edges of each node in compressed rows. Immutable, thread-safe. */
public final class Transitions {

    private final int[] start;
    private final int[] from;
    /** Empty if every weight is 1. */
    private final double[] weight;
    /** One over the outgoing weight of each node, 0 if there is none. */
    private final double[] inverseOut;

    private Transitions(int[] start, int[] from, double[] weight) {
        this(start, from, weight, new double[start.length - 1]);
        for (int position = 0; position < from.length; position++) {
            inverseOut[from[position]] += weight.length == 0 ? 1 : weight[position];
        }
        invert(inverseOut);
    }

    private Transitions(int[] start, int[] from, double[] weight, double[] inverseOut) {
        this.start = start;
        this.from = from;
        this.weight = weight;
        this.inverseOut = inverseOut;
    }

    private static void invert(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] > 0 ? 1 / values[i] : 0;
        }
    }

    /**
     * Along the transfers, each counting once, whatever its time; transfers that touch a terminal node are left out, so nothing
     * passes through it.
     */
    public static Transitions of(TemporalGraph graph) {
        int nodes = graph.nodeCount();
        Neighbours sources = Neighbours.sources(graph);
        int[] start = new int[nodes + 1];
        int[] from = new int[graph.edgeCount()];
        double[] out = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            out[node] = graph.outEnd(node) - graph.outBegin(node);
        }
        int size = 0;
        for (int node = 0; node < nodes; node++) {
            boolean passable = !graph.isTerminal(node);
            for (int position = sources.begin(node); position < sources.end(node); position++) {
                int payer = sources.at(position);
                if (passable && payer != node && !graph.isTerminal(payer)) {
                    from[size++] = payer;
                } else {
                    out[payer]--;
                }
            }
            start[node + 1] = size;
        }
        invert(out);
        return new Transitions(start, Arrays.copyOf(from, size), new double[0], out);
    }

    /** Along the edges of an undirected graph, both ways. */
    public static Transitions of(WeightedGraph graph) {
        int nodes = graph.nodeCount();
        int[] start = new int[nodes + 1];
        int[] from = new int[2 * graph.edgeCount()];
        double[] weight = new double[from.length];
        boolean equal = true;
        for (int node = 0; node < nodes; node++) {
            for (int position = graph.begin(node); position < graph.end(node); position++) {
                from[position] = graph.neighbour(position);
                weight[position] = graph.weight(position);
                equal &= weight[position] == weight[0];
            }
            start[node + 1] = graph.end(node);
        }
        return new Transitions(start, from, equal ? new double[0] : weight);
    }

    /**
     * Along directed edges; parallel ones add up.
     *
     * @param from source of each edge
     * @param to target, aligned
     * @param weight above 0, aligned; empty if every edge weighs 1
     */
    public static Transitions directed(int nodeCount, int[] from, int[] to, double[] weight) {
        int[] start = new int[nodeCount + 1];
        for (int edge = 0; edge < from.length; edge++) {
            if (weight.length > 0 && !(weight[edge] > 0)) {
                throw new IllegalArgumentException("weight " + weight[edge] + " of edge " + edge);
            }
            start[to[edge] + 1] += from[edge] == to[edge] ? 0 : 1;
        }
        for (int node = 0; node < nodeCount; node++) {
            start[node + 1] += start[node];
        }
        int[] next = Arrays.copyOf(start, nodeCount);
        int[] sources = new int[start[nodeCount]];
        double[] weights = new double[weight.length == 0 ? 0 : sources.length];
        for (int edge = 0; edge < from.length; edge++) {
            if (from[edge] != to[edge]) {
                int place = next[to[edge]]++;
                sources[place] = from[edge];
                if (weights.length > 0) {
                    weights[place] = weight[edge];
                }
            }
        }
        return new Transitions(start, sources, weights);
    }

    /** Number of nodes. */
    public int nodeCount() {
        return inverseOut.length;
    }

    double inverseOut(int node) {
        return inverseOut[node];
    }

    /** These in blocks of receivers, if there are enough nodes for it to pay. */
    Optional<Blocks> blocks() {
        return weight.length == 0 && Blocks.areWorthIt(nodeCount())
                ? Optional.of(new Blocks(start, from))
                : Optional.empty();
    }

    /** What a node receives of what the others pass on to each unit of weight. */
    double received(int node, double[] passed) {
        double sum = 0;
        int end = start[node + 1];
        if (weight.length == 0) {
            for (int position = start[node]; position < end; position++) {
                sum += passed[from[position]];
            }
        } else {
            for (int position = start[node]; position < end; position++) {
                sum += weight[position] * passed[from[position]];
            }
        }
        return sum;
    }
}
