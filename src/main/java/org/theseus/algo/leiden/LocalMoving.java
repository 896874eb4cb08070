package org.theseus.algo.leiden;

import java.util.Arrays;
import org.theseus.algo.Monitor;

/**
 * The first phase of Leiden: nodes in a queue move to the neighbouring (or an empty) community that gains most; a node
 * that moved puts its neighbours outside the new community back into the queue.
 */
final class LocalMoving {

    private static final int REPORT_EVERY = 16_384;
    /** So many nodes are looked at before their turn, all at once: memory answers many questions as fast as one. */
    private static final int AHEAD = 16;
    /** Of so many neighbours each; a longer row keeps memory busy by itself. */
    private static final int NEIGHBOURS_AHEAD = 32;

    private final Level level;
    private final Monitor monitor;
    private final int[] community;
    private final double resolutionOverTwoM;
    private final double epsilon;
    private final double[] strengthOf;
    private final int[] sizeOf;
    private final int[] empty;
    private int emptyCount;
    private final double[] weightTo;
    private final int[] touched;
    private final int[] rowBegin = new int[AHEAD];
    private final int[] rowEnd = new int[AHEAD];
    private final int[] labelsAhead = new int[AHEAD * NEIGHBOURS_AHEAD];

    /** A pass over a level that changes {@code community} in place; labels are below the number of nodes. */
    LocalMoving(Level level, int[] community, double resolution, double totalWeight, Monitor monitor) {
        this.monitor = monitor;
        this.level = level;
        this.community = community;
        this.resolutionOverTwoM = resolution / (2 * totalWeight);
        this.epsilon = Leiden.epsilon(totalWeight);
        this.strengthOf = new double[level.nodes];
        this.sizeOf = new int[level.nodes];
        this.empty = new int[level.nodes];
        this.weightTo = new double[level.nodes];
        this.touched = new int[level.nodes + 1];
        for (int node = 0; node < level.nodes; node++) {
            strengthOf[community[node]] += level.strength[node];
            sizeOf[community[node]]++;
        }
        for (int label = level.nodes - 1; label >= 0; label--) {
            if (sizeOf[label] == 0) {
                empty[emptyCount++] = label;
            }
        }
    }

    /** Moves nodes until none gains, visiting them in an order first; returns how many moves were made. */
    long run(int[] order) {
        int[] queue = order.clone();
        boolean[] queued = new boolean[level.nodes];
        Arrays.fill(queued, true);
        int head = 0;
        int waiting = queue.length;
        long moves = 0;
        for (long visits = 1; waiting > 0; visits++) {
            if (visits % REPORT_EVERY == 0) {
                monitor.advance(0, -1);
            }
            if (visits % AHEAD == 1) {
                lookAhead(queue, head, Math.min(AHEAD, waiting));
            }
            int node = queue[head];
            head = head + 1 == queue.length ? 0 : head + 1;
            waiting--;
            queued[node] = false;
            int target = best(node);
            if (target == community[node]) {
                continue;
            }
            move(node, target);
            moves++;
            for (int position = level.start[node]; position < level.start[node + 1]; position++) {
                int other = level.neighbour[position];
                if (!queued[other] && community[other] != target) {
                    queued[other] = true;
                    int tail = head + waiting;
                    queue[tail < queue.length ? tail : tail - queue.length] = other;
                    waiting++;
                }
            }
        }
        return moves;
    }

    /**
     * Reads what the next visits will read, kind by kind: none of the readings of one kind waits for another, while in a visit each
     * waits for the one before. It changes nothing.
     */
    private void lookAhead(int[] queue, int head, int count) {
        int[] neighbour = level.neighbour;
        for (int i = 0; i < count; i++) {
            int at = head + i;
            int node = queue[at < queue.length ? at : at - queue.length];
            rowBegin[i] = level.start[node];
            rowEnd[i] = Math.min(level.start[node + 1], rowBegin[i] + NEIGHBOURS_AHEAD);
        }
        int seen = 0;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            if (rowBegin[i] < rowEnd[i]) {
                seen |= neighbour[rowBegin[i]] | neighbour[rowEnd[i] - 1];
                sum += level.weight[rowBegin[i]] + level.weight[rowEnd[i] - 1];
            }
        }
        int size = 0;
        for (int i = 0; i < count; i++) {
            for (int position = rowBegin[i]; position < rowEnd[i]; position++) {
                labelsAhead[size++] = community[neighbour[position]];
            }
        }
        for (int i = 0; i < size; i++) {
            sum += strengthOf[labelsAhead[i]] + weightTo[labelsAhead[i]];
        }
        if (seen < 0 || Double.isNaN(sum)) {
            throw new IllegalStateException("a node below 0 or a weight that is no number");
        }
    }

    private int best(int node) {
        int[] labelOf = community;
        double[] to = weightTo;
        int[] label = touched;
        int own = labelOf[node];
        int labels = 0;
        int end = level.start[node + 1];
        for (int position = level.start[node]; position < end; position++) {
            int other = labelOf[level.neighbour[position]];
            label[labels] = other;
            labels += to[other] == 0 ? 1 : 0;
            to[other] += level.weight[position];
        }
        double cost = resolutionOverTwoM * level.strength[node];
        int best = own;
        double bestGain = to[own] - cost * (strengthOf[own] - level.strength[node]);
        if (bestGain < -epsilon && sizeOf[own] > 1) {
            best = empty[emptyCount - 1];
            bestGain = 0;
        }
        to[own] = 0;
        for (int i = 0; i < labels; i++) {
            int other = label[i];
            double gain = to[other] - cost * strengthOf[other];
            to[other] = 0;
            if (gain > bestGain + epsilon && other != own) {
                best = other;
                bestGain = gain;
            }
        }
        return best;
    }

    private void move(int node, int target) {
        int own = community[node];
        if (sizeOf[target] == 0) {
            emptyCount--;
        }
        strengthOf[own] -= level.strength[node];
        if (--sizeOf[own] == 0) {
            strengthOf[own] = 0;
            empty[emptyCount++] = own;
        }
        strengthOf[target] += level.strength[node];
        sizeOf[target]++;
        community[node] = target;
    }
}
