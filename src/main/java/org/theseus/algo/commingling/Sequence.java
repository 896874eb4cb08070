package org.theseus.algo.commingling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;
import org.theseus.algo.Monitor;

/**
 * The stated order of all payments (see the package comment): a list of steps, two for each payment, when it leaves and
 * when it arrives. Also knows the balances at the end and where the records contradict a balance. Immutable once made.
 */
final class Sequence {

    private static final int REPORT_EVERY = 1 << 16;
    private static final int NONE = -1;

    private final Network network;
    private final int[] steps;
    private int size;
    private final long[] balance;
    private final boolean[] contradicted;
    /** Payments that wait for cover, a list for each purse in order of number, and how many wait to enter each purse. */
    private final int[] firstWaiting;

    private final int[] lastWaiting;
    private final int[] nextWaiting;
    private final int[] waitingToEnter;
    private final boolean[] waits;
    private final PriorityQueue<Integer> waiting;
    /** Purses into which nothing waits to come any more. */
    private final ArrayDeque<Integer> freed = new ArrayDeque<>();

    private Sequence(Network network) {
        int purses = network.purses.count();
        this.network = network;
        this.steps = new int[2 * network.edgeCount];
        this.balance = network.openings();
        this.contradicted = new boolean[purses];
        this.firstWaiting = new int[purses];
        this.lastWaiting = new int[purses];
        this.waitingToEnter = new int[purses];
        this.nextWaiting = new int[network.edgeCount];
        this.waits = new boolean[network.edgeCount];
        this.waiting = new PriorityQueue<>(
                Comparator.<Integer>comparingLong(network.graph::latest).thenComparingInt(Integer::intValue));
        Arrays.fill(firstWaiting, NONE);
    }

    static Sequence of(Network network, Monitor monitor) {
        Sequence sequence = new Sequence(network);
        int edge = 0;
        long reported = 0;
        while (edge < network.edgeCount) {
            long instant = network.graph.earliest(edge);
            sequence.endUntil(instant);
            int end = edge;
            while (end < network.edgeCount && network.graph.earliest(end) == instant) {
                end++;
            }
            sequence.exactOnes(edge, end);
            for (int each = edge; each < end; each++) {
                if (network.moves(each) && !network.isExact(each)) {
                    sequence.takeOrWait(each);
                }
            }
            edge = end;
            if (edge - reported >= REPORT_EVERY) {
                reported = edge;
                monitor.advance(edge, network.edgeCount);
            }
        }
        sequence.endUntil(Long.MAX_VALUE);
        return sequence;
    }

    /** Every payment leaves and arrives in this order. */
    void replay(IntConsumer arrive, IntConsumer leave, Monitor monitor) {
        for (int step = 0; step < size; step++) {
            if (step % REPORT_EVERY == 0) {
                monitor.advance(step, size);
            }
            if (arrives(step)) {
                arrive.accept(edge(step));
            } else {
                leave.accept(edge(step));
            }
        }
    }

    /** Payment of a step. */
    private int edge(int step) {
        return steps[step] >> 1;
    }

    /** Whether the payment arrives at this step; else it leaves. */
    private boolean arrives(int step) {
        return (steps[step] & 1) == 1;
    }

    /** Whether the records of the purse are complete by the caller's word and never go below zero. */
    boolean isDetermined(int purse) {
        return network.isOpeningKnown(purse) && !contradicted[purse];
    }

    /** What is in the purse at the end; of a terminal one all that it ever got. */
    long balanceMinor(int purse) {
        return balance[purse];
    }

    private void exactOnes(int begin, int end) {
        for (int edge = begin; edge < end; edge++) {
            if (network.moves(edge) && network.isExact(edge)) {
                leave(edge);
            }
        }
        for (int edge = begin; edge < end; edge++) {
            if (network.moves(edge) && network.isExact(edge)) {
                arrive(edge);
            }
        }
    }

    private void leave(int edge) {
        int purse = network.purses.from(edge);
        steps[size++] = edge << 1;
        if (!network.isTerminal(purse)) {
            balance[purse] -= network.graph.sentMinor(edge);
            if (balance[purse] < 0) {
                contradicted[purse] = true;
                balance[purse] = 0;
            }
        }
    }

    private void arrive(int edge) {
        int purse = network.purses.to(edge);
        steps[size++] = (edge << 1) | 1;
        balance[purse] = Math.addExact(balance[purse], network.graph.receivedMinor(edge));
        releaseCovered(purse);
    }

    /** A release may cover others in turn, so this works off a queue and not by recursion. */
    private void releaseCovered(int credited) {
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(credited);
        while (!queue.isEmpty()) {
            int purse = queue.remove();
            for (int edge = head(purse); edge != NONE && isCovered(edge); edge = head(purse)) {
                stopWaiting(edge);
                leave(edge);
                steps[size++] = (edge << 1) | 1;
                int to = network.purses.to(edge);
                balance[to] = Math.addExact(balance[to], network.graph.receivedMinor(edge));
                queue.add(to);
            }
        }
    }

    private boolean isCovered(int edge) {
        int purse = network.purses.from(edge);
        return network.isTerminal(purse) || balance[purse] >= network.graph.sentMinor(edge);
    }

    private void takeOrWait(int edge) {
        int purse = network.purses.from(edge);
        if (head(purse) == NONE && isCovered(edge)) {
            leave(edge);
            arrive(edge);
            return;
        }
        waits[edge] = true;
        nextWaiting[edge] = NONE;
        if (firstWaiting[purse] == NONE) {
            firstWaiting[purse] = edge;
        } else {
            nextWaiting[lastWaiting[purse]] = edge;
        }
        lastWaiting[purse] = edge;
        waitingToEnter[network.purses.to(edge)]++;
        waiting.add(edge);
    }

    /** First payment that waits to leave the purse; those that have left meanwhile are unlinked here. */
    private int head(int purse) {
        while (firstWaiting[purse] != NONE && !waits[firstWaiting[purse]]) {
            firstWaiting[purse] = nextWaiting[firstWaiting[purse]];
        }
        return firstWaiting[purse];
    }

    private void stopWaiting(int edge) {
        int to = network.purses.to(edge);
        waits[edge] = false;
        if (--waitingToEnter[to] == 0) {
            freed.add(to);
        }
    }

    /** Takes all payments whose interval ends at or before the instant, one end after the other. */
    private void endUntil(long instant) {
        while (!waiting.isEmpty() && network.graph.latest(waiting.element()) <= instant) {
            long end = network.graph.latest(waiting.element());
            List<Integer> batch = new ArrayList<>();
            while (!waiting.isEmpty() && network.graph.latest(waiting.element()) == end) {
                batch.add(waiting.remove());
            }
            endAll(batch, end);
        }
    }

    /** Those into whose purse nothing waits to come go first; a ring is broken at the smallest number. */
    private void endAll(List<Integer> batch, long end) {
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        for (int edge : batch) {
            if (waitingToEnter[network.purses.from(edge)] == 0) {
                ready.add(edge);
            }
        }
        freed.clear();
        int at = 0;
        while (!ready.isEmpty() || at < batch.size()) {
            int edge = ready.isEmpty() ? batch.get(at++) : ready.remove();
            if (waits[edge]) {
                stopWaiting(edge);
                leave(edge);
                arrive(edge);
            }
            while (!freed.isEmpty()) {
                for (int next = head(freed.element()); next != NONE; next = nextWaiting[next]) {
                    if (waits[next] && network.graph.latest(next) == end) {
                        ready.add(next);
                    }
                }
                freed.remove();
            }
        }
    }
}
