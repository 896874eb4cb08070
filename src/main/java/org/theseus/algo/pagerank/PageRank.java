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
 * @param maxSweeps most passes over the edges; the residual of the answer tells whether they were enough
 */
public record PageRank(double damping, double tolerance, int maxSweeps) {

    /** A sweep leaves a residual of about half of what it changed; to look at it costs a pass over the edges. */
    private static final double WORTH_A_LOOK = 2;

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
        int nodes = restart.length;
        if (nodes == 0) {
            return new Scores(restart, 0, 0);
        }
        double[] passed = new double[nodes];
        double[] score = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            score[node] = restart[node];
            passed[node] = score[node] * graph.inverseOut(node);
        }
        double residual = Double.POSITIVE_INFINITY;
        double total = 1;
        int sweeps = 0;
        while (sweeps < maxSweeps && residual > tolerance) {
            monitor.advance(sweeps, maxSweeps);
            double change = graph.sweep(damping, restart, score, passed);
            total = sum(score);
            sweeps++;
            if (damping * change <= WORTH_A_LOOK * tolerance * total || sweeps == maxSweeps) {
                residual = residual(graph, restart, score, passed);
                sweeps++;
            }
        }
        for (int node = 0; node < nodes; node++) {
            score[node] /= total;
        }
        return new Scores(score, residual, sweeps);
    }

    /** How much one step of the walk would change the normalised scores, in sum. */
    private double residual(Transitions graph, double[] restart, double[] score, double[] passed) {
        double total = sum(score);
        double stuck = 0;
        for (int node = 0; node < score.length; node++) {
            stuck += graph.inverseOut(node) == 0 ? score[node] : 0;
        }
        double restarting = damping * stuck + (1 - damping) * total;
        double sum = 0;
        for (int node = 0; node < score.length; node++) {
            sum += Math.abs(score[node] - restarting * restart[node] - damping * graph.received(node, passed));
        }
        return sum / total;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double each : values) {
            sum += each;
        }
        return sum;
    }
}
