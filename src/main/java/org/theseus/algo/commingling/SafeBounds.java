package org.theseus.algo.commingling;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.theseus.algo.Monitor;
import org.theseus.graph.TemporalGraph;

/**
 * Bounds that hold for every allocation and every order the intervals allow, by one sweep: for each purse the most followed
 * money and the most other money that can be in it. Payments whose intervals overlap, directly or through others, are one
 * group; inside it whatever may have come before is counted whole. Not thread-safe; use once.
 */
final class SafeBounds {

    private static final int REPORT_EVERY = 1 << 16;
    private static final long NEVER = Long.MAX_VALUE;

    private final Network network;
    private final Sequence sequence;
    private final long[] mustMinor;
    private final long[] mayMinor;
    private final long[] balance;
    private final long[] mostFollowed;
    private final long[] mostOther;
    /** What must have come, less all that left since: the least whatever else the purse held. */
    private final long[] leastHere;

    /** What all seeds so far brought in each currency; no limit once followed money was converted into it. */
    private final long[] seeded = new long[Byte.MAX_VALUE + 1];

    /** Earliest time at which followed money may come into the purse inside the group. */
    private final long[] firstComes;

    private final long[] followedComes;
    private final long[] otherComes;

    private SafeBounds(Network network, Sequence sequence) {
        int purses = network.purses.count();
        this.network = network;
        this.sequence = sequence;
        this.mustMinor = new long[network.graph.edgeCount()];
        this.mayMinor = new long[network.graph.edgeCount()];
        this.balance = network.openings();
        this.mostFollowed = new long[purses];
        this.mostOther = new long[purses];
        this.leastHere = new long[purses];
        this.firstComes = new long[purses];
        this.followedComes = new long[purses];
        this.otherComes = new long[purses];
        Arrays.fill(firstComes, NEVER);
        for (int purse = 0; purse < purses; purse++) {
            mostOther[purse] = sequence.isDetermined(purse) ? balance[purse] : NEVER;
        }
    }

    static SafeBounds run(Network network, Sequence sequence, Monitor monitor) {
        SafeBounds run = new SafeBounds(network, sequence);
        int reported = 0;
        for (int begin = 0; begin < network.edgeCount; ) {
            long end = network.graph.latest(begin);
            int next = begin + 1;
            while (next < network.edgeCount && network.graph.earliest(next) <= end) {
                end = Math.max(end, network.graph.latest(next++));
            }
            run.group(begin, next);
            begin = next;
            if (begin - reported >= REPORT_EVERY) {
                reported = begin;
                monitor.advance(begin, network.edgeCount);
            }
        }
        return run;
    }

    long[] must() {
        return mustMinor;
    }

    long[] may() {
        return mayMinor;
    }

    /** Least followed money in the purse at the end. */
    long mustRestMinor(int purse) {
        return sequence.isDetermined(purse)
                ? Math.max(leastHere[purse], balance[purse] - mostOther[purse])
                : leastHere[purse];
    }

    /** Most followed money in the purse at the end. */
    long mayRestMinor(int purse) {
        return mostFollowed[purse];
    }

    private void group(int begin, int end) {
        boolean oneInstant = isOneInstant(begin, end);
        if (!oneInstant) {
            reach(begin, end);
        }
        for (int edge = begin; edge < end; edge++) {
            countSeeded(edge);
        }
        if (oneInstant) {
            for (int edge = begin; edge < end; edge++) {
                bound(edge);
            }
        } else {
            boundByTime(begin, end);
        }
        for (int edge = begin; edge < end; edge++) {
            settle(edge);
        }
        for (int edge = begin; edge < end; edge++) {
            limit(network.purses.from(edge));
            limit(network.purses.to(edge));
            firstComes[network.purses.to(edge)] = NEVER;
            followedComes[network.purses.to(edge)] = 0;
            otherComes[network.purses.to(edge)] = 0;
        }
    }

    /** Payments of one exact instant cannot follow each other. */
    private boolean isOneInstant(int begin, int end) {
        for (int edge = begin; edge < end; edge++) {
            if (network.graph.latest(edge) != network.graph.earliest(begin)) {
                return false;
            }
        }
        return true;
    }

    /** Finds the purses of the group that followed money may come into, and from when on. */
    private void reach(int begin, int end) {
        ArrayDeque<Integer> lowered = new ArrayDeque<>();
        for (int edge = begin; edge < end; edge++) {
            lower(edge, lowered);
        }
        TemporalGraph graph = network.graph;
        while (!lowered.isEmpty()) {
            int purse = lowered.remove();
            int node = network.purses.node(purse);
            for (int at = graph.outPositionFrom(node, graph.earliest(begin)); at < graph.outEnd(node); at++) {
                int edge = graph.outEdge(at);
                if (edge >= end) {
                    break;
                }
                if (edge >= begin && network.purses.from(edge) == purse) {
                    lower(edge, lowered);
                }
            }
        }
    }

    private void lower(int edge, ArrayDeque<Integer> lowered) {
        int to = network.purses.to(edge);
        if (network.moves(edge)
                && network.graph.earliest(edge) < firstComes[to]
                && (network.seeds.of(edge) > 0 || mayDraw(edge))) {
            firstComes[to] = network.graph.earliest(edge);
            lowered.add(to);
        }
    }

    /** Whether the payment may take followed money from the purse that it leaves. */
    private boolean mayDraw(int edge) {
        int purse = network.purses.from(edge);
        return !network.isTerminal(purse)
                && (mostFollowed[purse] > 0 || firstComes[purse] < network.graph.latest(edge));
    }

    private void countSeeded(int edge) {
        int currency = network.graph.receivedCurrency(edge);
        if (network.isConversion(edge) && network.moves(edge) && mayDraw(edge)) {
            seeded[currency] = NEVER;
        } else {
            seeded[currency] = plus(seeded[currency], network.mostArriving(edge, network.seeds.of(edge)));
        }
    }

    /** Each payment out sees what may have come into its purse before its latest time. */
    private void boundByTime(int begin, int end) {
        int[] byLatest = IntStream.range(begin, end)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(network.graph::latest).thenComparingInt(e -> e))
                .mapToInt(Integer::intValue)
                .toArray();
        int comes = begin;
        for (int edge : byLatest) {
            while (comes < end && network.graph.earliest(comes) < network.graph.latest(edge)) {
                come(comes++);
            }
            bound(edge);
        }
    }

    private void come(int edge) {
        if (network.moves(edge)) {
            int to = network.purses.to(edge);
            otherComes[to] = plus(otherComes[to], network.graph.receivedMinor(edge));
            if (network.seeds.of(edge) > 0 || mayDraw(edge)) {
                followedComes[to] = plus(followedComes[to], network.graph.receivedMinor(edge));
            }
        }
    }

    private void bound(int edge) {
        if (!network.moves(edge)) {
            return;
        }
        int purse = network.purses.from(edge);
        long sent = network.graph.sentMinor(edge);
        long seed = network.seeds.of(edge);
        long drawn = 0;
        long other = sent - seed;
        if (!network.isTerminal(purse)) {
            long most = plus(mostFollowed[purse], followedComes[purse]);
            drawn = Math.min(Math.min(most, seeded[network.purses.currency(purse)]), sent);
            other = Math.min(other, plus(mostOther[purse], otherComes[purse]));
        }
        mayMinor[edge] = Math.min(sent, plus(seed, drawn));
        mustMinor[edge] = sent - other;
    }

    private void settle(int edge) {
        if (!network.moves(edge)) {
            return;
        }
        int from = network.purses.from(edge);
        int to = network.purses.to(edge);
        long received = network.graph.receivedMinor(edge);
        long least = network.leastArriving(edge, mustMinor[edge]);
        if (!network.isTerminal(from)) {
            balance[from] -= network.graph.sentMinor(edge);
            leastHere[from] -= network.graph.sentMinor(edge);
        }
        balance[to] += received;
        mostFollowed[to] = plus(mostFollowed[to], network.mostArriving(edge, mayMinor[edge]));
        mostOther[to] = plus(mostOther[to], received - least);
        leastHere[to] += least;
    }

    private void limit(int purse) {
        leastHere[purse] = Math.max(0, leastHere[purse]);
        mostFollowed[purse] = Math.min(mostFollowed[purse], seeded[network.purses.currency(purse)]);
        if (sequence.isDetermined(purse)) {
            mostFollowed[purse] = Math.min(mostFollowed[purse], balance[purse]);
            mostOther[purse] = Math.min(mostOther[purse], balance[purse]);
        }
    }

    /** Sum of two amounts, where {@link #NEVER} stands for no limit. */
    private static long plus(long a, long b) {
        return a > NEVER - b ? NEVER : a + b;
    }
}
