package org.theseus.algo.leiden;

import java.util.Arrays;
import org.theseus.algo.Monitor;

/**
 * The first phase of Leiden: nodes in a queue move to the neighbouring (or an empty) community that gains most; a node
 * that moved puts those neighbours outside the new community back into the queue whose choice that may change.
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
    private final double toShare;
    private final double[] strengthOf;
    private final int[] sizeOf;
    private final int[] empty;
    private int emptyCount;
    private final double[] weightTo;
    private final int[] touched;
    /**
     * By how much the best community of a node was ahead of the next when it was last looked at, as a share of all weight, less what
     * moves of neighbours may have taken from that since. Who is ahead still need not be looked at again.
     */
    private final float[] slack;
    /** A bit a node. */
    private final int[] queued;

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
        this.toShare = 1 / totalWeight;
        this.strengthOf = new double[level.nodes];
        this.sizeOf = new int[level.nodes];
        this.empty = new int[level.nodes];
        this.weightTo = new double[level.nodes];
        this.queued = new int[(level.nodes >>> 5) + 1];
        this.slack = new float[level.nodes];
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
        Arrays.fill(queued, -1);
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
            queued[node >>> 5] &= ~(1 << node);
            int target = best(node);
            if (target == community[node]) {
                continue;
            }
            int own = community[node];
            move(node, target);
            moves++;
            waiting += queueNeighbours(node, own, queue, head + waiting);
        }
        return moves;
    }

    /**
     * Queues the neighbours of a node that moved, outside its new community, for which another may be best now; returns how many.
     * The weight to the node may have been their lead and be the lead of another. Without branches: none of them could be foreseen.
     */
    private int queueNeighbours(int node, int own, int[] queue, int tail) {
        int target = community[node];
        int end = level.start[node + 1];
        int added = 0;
        for (int position = level.start[node]; position < end; position++) {
            int other = level.neighbour[position];
            int label = community[other];
            int apart = differ(label, target);
            float loss = (float) (level.weight[position] * toShare) * (apart * (2 - differ(label, own)));
            float left = slack[other] - loss;
            slack[other] = left;
            int bits = Float.floatToRawIntBits(left);
            int due = ((bits | (bits - 1)) >>> 31) & apart & ~(queued[other >>> 5] >>> other);
            queued[other >>> 5] |= due << other;
            int place = tail + added;
            queue[place < queue.length ? place : place - queue.length] = other;
            added += due;
        }
        return added;
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
            double before = to[other];
            labels += Level.isZero(before);
            to[other] = before + level.weight[position];
        }
        double cost = resolutionOverTwoM * level.strength[node];
        double second = 0;
        int best = own;
        double bestGain = to[own] - cost * (strengthOf[own] - level.strength[node]);
        if (bestGain < -epsilon && sizeOf[own] > 1) {
            best = empty[emptyCount - 1];
            bestGain = 0;
        }
        to[own] = 0;
        for (int i = 0; i < labels; i++) {
            int other = label[i];
            double gain = to[other];
            to[other] = 0;
            // the strength of a community only lessens the gain, and need not be fetched for one that cannot win
            if (gain > second && other != own) {
                gain -= cost * strengthOf[other];
                if (gain > bestGain + epsilon) {
                    best = other;
                    second = Math.max(second, bestGain);
                    bestGain = gain;
                } else {
                    second = Math.max(second, gain);
                }
            }
        }
        slack[node] = (float) ((bestGain - second) * toShare);
        return best;
    }

    /** 1 for different labels, 0 for the same. */
    private static int differ(int label, int other) {
        int bits = label ^ other;
        return (bits | -bits) >>> 31;
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
