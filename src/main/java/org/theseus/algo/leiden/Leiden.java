package org.theseus.algo.leiden;

import java.util.SplittableRandom;
import org.theseus.algo.Monitor;
import org.theseus.graph.WeightedGraph;

/**
 * Leiden on a weighted undirected graph.
 *
 * <p>Every community is connected, and no node gains by moving alone once an iteration changes nothing. The seed decides
 * the order in which nodes are visited and nothing else. It works on the calling thread only, so one seed gives one partition
 * on any number of processors. Immutable and thread-safe.
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
        LabelledGraph labelled = new LabelledGraph(Level.of(graph));
        SplittableRandom random = new SplittableRandom(seed);
        boolean changed = graph.totalWeight() > 0;
        for (int iteration = 0; iteration < maxIterations && changed; iteration++) {
            int later = maxIterations - 1 - iteration;
            changed = iterate(labelled, graph.totalWeight(), random, later, monitor);
        }
        return Partition.of(labelled.labelsOfGraph(), labelled.modularity());
    }

    /** One iteration, with so many allowed after it; returns whether it changed anything. */
    private boolean iterate(
            LabelledGraph labelled, double totalWeight, SplittableRandom random, int later, Monitor monitor) {
        Level level = labelled.level();
        int nodes = level.nodes;
        int[] community = labelled.labels();
        int[] nodeOf = NodeOrder.ascending(nodes);
        long moves = 0;
        while (true) {
            monitor.advance(nodes - level.nodes, nodes);
            int[] order = NodeOrder.shuffled(level.nodes, random);
            moves += new LocalMoving(level, community, resolution, totalWeight, monitor).run(order);
            int communities = compact(community);
            if (communities == level.nodes) {
                break;
            }
            if (level == labelled.level() && labelled.isWorthRenaming(moves)) {
                labelled.rename(community, communities);
                level = labelled.level();
                community = labelled.labels();
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
            for (int node = 0; node < nodes; node++) {
                nodeOf[node] = refined[nodeOf[node]];
            }
            level = level.aggregate(refined, groups);
            community = communityOfGroup;
        }
        boolean changed = moves > 0;
        if (!changed || later == 0) {
            changed |= new ConnectedParts(level, community).split();
            labelled.modularity(level.modularity(community, resolution, totalWeight));
        }
        labelled.label(nodeOf, community);
        return changed;
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
}
