package org.theseus.reconcile;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * The cheapest one-to-one assignment between two sides of which only some pairs are possible and nobody must be assigned.
 * A pair is taken only if that is cheaper than leaving its two ends alone, at {@code alone} for the pair. Exact.
 *
 * <p>Successive shortest augmenting paths with potentials (J. Edmonds, R. M. Karp, Theoretical improvements in algorithmic
 * efficiency for network flow problems, JACM 19, 1972; N. Tomizawa 1971), each by Dijkstra over the pairs that there are:
 * O(L · (E + R) log R) for L left, R right and E pairs, less in practice because a search ends at the first free end. Each
 * left end has a partner of its own of cost {@code alone} that stands for being left alone. Equal costs are decided by the
 * order of left ends and pairs. Not thread-safe; use once.
 */
final class SparseAssignment {

    private static final int NONE = -1;

    private final int right;
    private final long alone;
    private final int[] first;
    private final int[] target;
    private final long[] cost;
    private final int[] ofLeft;
    private final int[] ofRight;
    private final long[] price;
    private final long[] distance;
    private final int[] reachedFrom;
    private final boolean[] done;

    /** A possible pair; cost is not negative. */
    record Pair(int left, int right, long cost) {}

    private SparseAssignment(int left, int right, Pair[] pairs, long alone) {

        this.right = right;
        this.alone = alone;
        this.first = new int[left + 1];
        for (Pair pair : pairs) {
            first[pair.left + 1]++;
        }
        for (int i = 0; i < left; i++) {
            first[i + 1] += first[i];
        }
        this.target = new int[pairs.length];
        this.cost = new long[pairs.length];
        int[] next = Arrays.copyOf(first, left);
        for (Pair pair : pairs) {
            target[next[pair.left]] = pair.right;
            cost[next[pair.left]++] = pair.cost;
        }
        int all = right + left;
        this.ofLeft = new int[left];
        this.ofRight = new int[all];
        Arrays.fill(ofLeft, NONE);
        Arrays.fill(ofRight, NONE);
        this.price = new long[all];
        this.distance = new long[all];
        this.reachedFrom = new int[all];
        this.done = new boolean[all];
        Arrays.fill(distance, Long.MAX_VALUE);
    }

    /**
     * Solves it.
     *
     * @return the right end of each left end, -1 if it stays alone
     */
    static int[] solve(int left, int right, Pair[] pairs, long alone) {
        SparseAssignment assignment = new SparseAssignment(left, right, pairs, alone);
        for (int i = 0; i < left; i++) {
            assignment.augment(i);
        }
        int[] partner = new int[left];
        for (int i = 0; i < left; i++) {
            partner[i] = assignment.ofLeft[i] < right ? assignment.ofLeft[i] : NONE;
        }
        return partner;
    }

    private record Reached(long distance, int end) implements Comparable<Reached> {
        @Override
        public int compareTo(Reached other) {
            int nearer = Long.compare(distance, other.distance);
            return nearer != 0 ? nearer : Integer.compare(end, other.end);
        }
    }

    /** Shortest path from a new left end to a free right end, by reduced costs; prices keep them from going negative. */
    private void augment(int start) {
        PriorityQueue<Reached> queue = new PriorityQueue<>();
        ArrayDeque<Integer> seen = new ArrayDeque<>();
        ArrayDeque<Integer> settled = new ArrayDeque<>();
        relax(start, 0, queue, seen);
        int free = NONE;
        while (free == NONE) {
            Reached nearest = queue.remove();
            int end = nearest.end;
            if (done[end] || nearest.distance > distance[end]) {
                continue;
            }
            done[end] = true;
            settled.add(end);
            if (ofRight[end] == NONE) {
                free = end;
            } else {
                int owner = ofRight[end];
                relax(owner, nearest.distance - slack(owner, end), queue, seen);
            }
        }
        long length = distance[free];
        for (int end : settled) {
            price[end] += distance[end] - length;
        }
        for (int end = free; end != NONE; ) {
            int owner = reachedFrom[end];
            int before = ofLeft[owner];
            ofLeft[owner] = end;
            ofRight[end] = owner;
            end = owner == start ? NONE : before;
        }
        for (int end : seen) {
            distance[end] = Long.MAX_VALUE;
            done[end] = false;
        }
    }

    /** Cost of the pair that is taken, by its price. */
    private long slack(int owner, int end) {
        return costOf(owner, end) - price[end];
    }

    private long costOf(int owner, int end) {
        if (end >= right) {
            return alone;
        }
        for (int pair = first[owner]; pair < first[owner + 1]; pair++) {
            if (target[pair] == end) {
                return cost[pair];
            }
        }
        throw new IllegalStateException("assigned without a pair");
    }

    private void relax(int owner, long base, PriorityQueue<Reached> queue, ArrayDeque<Integer> seen) {
        for (int pair = first[owner]; pair < first[owner + 1]; pair++) {
            reach(target[pair], owner, base + cost[pair] - price[target[pair]], queue, seen);
        }
        reach(right + owner, owner, base + alone - price[right + owner], queue, seen);
    }

    private void reach(int end, int owner, long length, PriorityQueue<Reached> queue, ArrayDeque<Integer> seen) {
        if (!done[end] && length < distance[end]) {
            if (distance[end] == Long.MAX_VALUE) {
                seen.add(end);
            }
            distance[end] = length;
            reachedFrom[end] = owner;
            queue.add(new Reached(length, end));
        }
    }
}
