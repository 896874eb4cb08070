package org.theseus.algo.pagerank;

import java.util.Optional;
import org.theseus.algo.Monitor;

/**
 * Solves {@code score = restart + damping * received(score)} by Gauss-Seidel sweeps and scales the answer to a sum of 1.
 *
 * <p>Two things come to rest slowly. The sum of all scores: where a sweep changes the scores as the one before did but for
 * one factor, the series is summed at once (Aitken's extrapolation; S. Kamvar, T. Haveliwala, C. Manning, G. Golub:
 * Extrapolation methods for accelerating PageRank computations. WWW 2003). And small groups that money never leaves, such as
 * three accounts that pay each other in a ring: nodes that still change much more than others are swept on their own (S.
 * Kamvar, T. Haveliwala, G. Golub: Adaptive methods for the computation of PageRank. Linear Algebra and its Applications 386,
 * 2004). The residual that ends the run is measured over all nodes, and nothing in it is extrapolated.
 */
final class GaussSeidel {

    /** A sweep leaves a residual of about half of what it changed; to look at it costs a pass over the edges. */
    private static final double WORTH_A_LOOK = 2;

    /** Largest share of a sweep's changes that may differ from the changes of the one before times their factor. */
    private static final double MISFIT = 0.25;

    private static final double MAX_FACTOR = 0.95;
    private static final int SWEEPS_BETWEEN = 3;

    /** A node is swept on its own if the share of its score that changes is so many times that of all a sweep before. */
    private static final double RESTLESS = 8;

    /** Such nodes are left alone again once a sweep over them changes this share of what the first one did. */
    private static final double SETTLED = 1e-3;
    /** How much of a node's unrest is left a sweep later; measured: 0.3 to 0.5 serve alike, 0.7 keeps far too many. */
    private static final double MEMORY = 0.4;

    private static final int MAX_SWEEPS_ALONE = 60;

    private final Transitions graph;
    private final Optional<Blocks> blocks;
    private final double damping;
    private final double[] restart;
    private final double[] score;
    /** What each node passes on to each unit of its outgoing weight. */
    private final double[] passed;
    /** How the last sweep changed each score, in sum, and against {@link #factor} times the one before. */
    private final double[] change;

    /** The largest change of each node lately: on a ring a change comes round only now and then. */
    private final double[] unrest;

    private final int[] restless;
    private int restlessCount;
    private double changed;
    private double factor;
    private double misfit;

    GaussSeidel(Transitions graph, double damping, double[] restart) {
        this.graph = graph;
        this.blocks = graph.blocks();
        this.damping = damping;
        this.restart = restart;
        this.score = restart.clone();
        this.passed = new double[score.length];
        this.change = new double[score.length];
        this.unrest = new double[score.length];
        this.restless = new int[score.length];
        for (int node = 0; node < score.length; node++) {
            passed[node] = score[node] * graph.inverseOut(node);
        }
        blocks.ifPresent(this::sendAll);
    }

    private void sendAll(Blocks to) {
        for (int node = 0; node < passed.length; node++) {
            to.send(node, passed[node]);
        }
    }

    Scores solve(double tolerance, int maxSweeps, Monitor monitor) {
        double residual = Double.POSITIVE_INFINITY;
        int sweeps = 0;
        int plain = 0;
        while (sweeps < maxSweeps && residual > tolerance) {
            monitor.advance(sweeps, maxSweeps);
            double before = changed;
            sweep();
            sweeps++;
            plain++;
            if (damping * changed <= WORTH_A_LOOK * tolerance * sum() || sweeps == maxSweeps) {
                residual = residual();
                sweeps++;
            } else if (plain > SWEEPS_BETWEEN && misfit < MISFIT * changed && changed < MAX_FACTOR * before) {
                sumSeries(changed / before);
                plain = 0;
            } else if (restlessCount < score.length / 8) {
                settle();
            }
            factor = before > 0 ? changed / before : 0;
        }
        double total = sum();
        for (int node = 0; node < score.length; node++) {
            score[node] /= total;
        }
        return new Scores(score, residual, sweeps);
    }

    /** Sweeps over all nodes in their order, and notes which of them change more than others. */
    private void sweep() {
        double share = RESTLESS * changed / sum();
        changed = 0;
        misfit = 0;
        restlessCount = 0;
        if (blocks.isEmpty()) {
            for (int node = 0; node < score.length; node++) {
                visit(node, graph.received(node, passed), share);
            }
            return;
        }
        Blocks all = blocks.get();
        for (int block = 0; block < all.count(); block++) {
            double[] received = all.received(block);
            int begin = all.begin(block);
            int end = all.begin(block + 1);
            for (int node = begin; node < end; node++) {
                visit(node, received[node - begin], share);
                all.send(node, passed[node]);
            }
        }
    }

    private void visit(int node, double received, double share) {
        double expected = factor * change[node];
        double moved = update(node, received);
        double size = Math.abs(moved);
        changed += size;
        misfit += Math.abs(moved - expected);
        unrest[node] = Math.max(size, MEMORY * unrest[node]);
        if (unrest[node] > share * score[node]) {
            restless[restlessCount++] = node;
        }
    }

    private void settle() {
        double first = 0;
        double sum = Double.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < MAX_SWEEPS_ALONE && sum > SETTLED * first; sweep++) {
            sum = 0;
            for (int i = 0; i < restlessCount; i++) {
                sum += Math.abs(update(restless[i], graph.received(restless[i], passed)));
            }
            first = Math.max(first, sum);
        }
        blocks.ifPresent(to -> {
            for (int i = 0; i < restlessCount; i++) {
                to.send(restless[i], passed[restless[i]]);
            }
        });
    }

    private double update(int node, double received) {
        double value = restart[node] + damping * received;
        double moved = value - score[node];
        change[node] = moved;
        score[node] = value;
        passed[node] = value * graph.inverseOut(node);
        return moved;
    }

    /** Adds what all further sweeps would if each changed the given share of the one before. */
    private void sumSeries(double share) {
        double rest = share / (1 - share);
        for (int node = 0; node < score.length; node++) {
            score[node] = Math.max(0, score[node] + rest * change[node]);
            passed[node] = score[node] * graph.inverseOut(node);
        }
        blocks.ifPresent(this::sendAll);
    }

    /** How much one step of the walk would change the scores if they were scaled now, in sum. */
    private double residual() {
        double total = sum();
        double stuck = 0;
        for (int node = 0; node < score.length; node++) {
            stuck += graph.inverseOut(node) == 0 ? score[node] : 0;
        }
        double restarting = damping * stuck + (1 - damping) * total;
        double sum = 0;
        if (blocks.isEmpty()) {
            for (int node = 0; node < score.length; node++) {
                sum += difference(node, restarting, graph.received(node, passed));
            }
            return sum / total;
        }
        Blocks all = blocks.get();
        for (int block = 0; block < all.count(); block++) {
            double[] received = all.received(block);
            int begin = all.begin(block);
            for (int node = begin; node < all.begin(block + 1); node++) {
                sum += difference(node, restarting, received[node - begin]);
            }
        }
        return sum / total;
    }

    private double difference(int node, double restarting, double received) {
        return Math.abs(score[node] - restarting * restart[node] - damping * received);
    }

    private double sum() {
        double sum = 0;
        for (double each : score) {
            sum += each;
        }
        return sum;
    }
}
