package org.theseus.algo.leiden;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.theseus.algo.Monitor;
import org.theseus.graph.WeightedGraph;

/**
 * Leiden on a weighted undirected graph.
 *
 * <p>Every community is connected, and no node gains by moving alone once an iteration changes nothing. The seed decides
 * the order in which nodes are visited and nothing else. Immutable and thread-safe.
 *
 * @param resolution above 0; 1 is modularity, larger values give smaller communities
 * @param maxIterations at least 1; an iteration that changes nothing ends the run before
 */
public record Leiden(double resolution, int maxIterations, long seed) {

    public Leiden {
        if (!(resolution > 0) || maxIterations < 1) {
            throw new IllegalArgumentException("resolution " + resolution + ", iterations " + maxIterations);
        }
    }

    /** Gains below this are rounding, not gains. */
    static double epsilon(double totalWeight) {
        return 1e-14 * totalWeight;
    }

    /** Finds communities; throws {@link java.util.concurrent.CancellationException} if the monitor says stop. */
    public Partition run(WeightedGraph graph, Monitor monitor) {
        Level base = Level.of(graph);
        SplittableRandom random = new SplittableRandom(seed);
        int[] labels = identity(base.nodes);
        boolean changed = graph.totalWeight() > 0;
        for (int iteration = 0; iteration < maxIterations && changed; iteration++) {
            changed = iterate(base, labels, graph.totalWeight(), random, monitor);
            changed |= splitDisconnected(base, labels);
        }
        return Partition.of(graph, labels, resolution);
    }

    private boolean iterate(Level base, int[] labels, double totalWeight, SplittableRandom random, Monitor monitor) {
        Level level = base;
        int[] community = labels.clone();
        int[] nodeOf = identity(base.nodes);
        long moves = 0;
        while (true) {
            monitor.advance(base.nodes - level.nodes, base.nodes);
            int[] order = shuffled(level.nodes, random);
            moves += new LocalMoving(level, community, resolution, totalWeight).run(order);
            if (compact(community) == level.nodes) {
                break;
            }
            int[] refined = new Refinement(level, community, resolution, totalWeight).run(order);
            int groups = compact(refined);
            if (groups == level.nodes) {
                break;
            }
            int[] communityOfGroup = new int[groups];
            for (int node = 0; node < level.nodes; node++) {
                communityOfGroup[refined[node]] = community[node];
            }
            for (int node = 0; node < base.nodes; node++) {
                nodeOf[node] = refined[nodeOf[node]];
            }
            level = level.aggregate(refined, groups);
            community = communityOfGroup;
        }
        for (int node = 0; node < base.nodes; node++) {
            labels[node] = community[nodeOf[node]];
        }
        return moves > 0;
    }

    /** Renumbers labels to 0.. in the order in which they occur; returns how many there are. */
    private static int compact(int[] labels) {
        int[] number = new int[labels.length];
        int count = 0;
        for (int i = 0; i < labels.length; i++) {
            if (number[labels[i]] == 0) {
                number[labels[i]] = ++count;
            }
            labels[i] = number[labels[i]] - 1;
        }
        return count;
    }

    /** Gives each connected part of a community a label of its own; returns whether there was more than one. */
    private static boolean splitDisconnected(Level base, int[] labels) {
        int[] part = new int[base.nodes];
        Arrays.fill(part, -1);
        boolean[] labelSeen = new boolean[base.nodes];
        int[] stack = new int[base.nodes];
        int parts = 0;
        boolean split = false;
        for (int node = 0; node < base.nodes; node++) {
            if (part[node] >= 0) {
                continue;
            }
            split |= labelSeen[labels[node]];
            labelSeen[labels[node]] = true;
            int height = 0;
            stack[height++] = node;
            part[node] = parts;
            while (height > 0) {
                int at = stack[--height];
                for (int position = base.start[at]; position < base.start[at + 1]; position++) {
                    int other = base.neighbour[position];
                    if (part[other] < 0 && labels[other] == labels[at]) {
                        part[other] = parts;
                        stack[height++] = other;
                    }
                }
            }
            parts++;
        }
        System.arraycopy(part, 0, labels, 0, part.length);
        return split;
    }

    private static int[] identity(int size) {
        int[] values = new int[size];
        for (int i = 0; i < size; i++) {
            values[i] = i;
        }
        return values;
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] order = identity(size);
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int value = order[i];
            order[i] = order[other];
            order[other] = value;
        }
        return order;
    }
}
