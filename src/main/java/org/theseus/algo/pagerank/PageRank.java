package org.theseus.algo.pagerank;

import java.util.Arrays;
import org.theseus.algo.Monitor;

/**
 * PageRank of a graph: where a walk is found that follows edges in proportion to their weights, and with probability {@code 1 -
 * damping} at each step, or where no edge leads on, restarts at a node drawn from the restart set. Immutable and thread-safe;
 * deterministic.
 *
 * @param damping at least 0, below 1; 0.85 is usual
 * @param tolerance the residual (see {@link Scores}) at which to stop, above 0
 * @param maxSweeps most passes over all edges, besides those over what still moves; the residual of the answer tells whether they were enough
 */
public record PageRank(double damping, double tolerance, int maxSweeps) {

    public PageRank {
        if (!(damping >= 0 && damping < 1) || !(tolerance > 0) || maxSweeps < 1) {
            throw new IllegalArgumentException(
                    "damping " + damping + ", tolerance " + tolerance + ", sweeps " + maxSweeps);
        }
    }

    /**
     * Scores for a walk that restarts anywhere.
     *
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public Scores run(Transitions graph, Monitor monitor) {
        double[] restart = new double[graph.nodeCount()];
        Arrays.fill(restart, 1.0 / restart.length);
        return solve(graph, restart, monitor);
    }

    /**
     * Scores for a walk that restarts at one of the seeds: how near each node is to them. Nodes that cannot be reached from a
     * seed score 0.
     *
     * @param seeds at least one node; one named twice counts twice
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public Scores personalised(Transitions graph, int[] seeds, Monitor monitor) {
        if (seeds.length == 0) {
            throw new IllegalArgumentException("no seeds");
        }
        double[] restart = new double[graph.nodeCount()];
        for (int seed : seeds) {
            restart[seed] += 1.0 / seeds.length;
        }
        return solve(graph, restart, monitor);
    }

    private Scores solve(Transitions graph, double[] restart, Monitor monitor) {
        return restart.length == 0
                ? new Scores(restart, 0, 0)
                : new GaussSeidel(graph, damping, restart).solve(tolerance, maxSweeps, monitor);
    }
}
