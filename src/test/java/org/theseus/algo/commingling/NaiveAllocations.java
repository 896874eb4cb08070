package org.theseus.algo.commingling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.theseus.graph.TemporalGraph;

/** Every time of every payment, every allocation of whole units: the definition of MUST and MAY. One currency, tiny graphs. */
final class NaiveAllocations {

    final long[] must;
    final long[] may;
    final long[] mustRest;
    final long[] mayRest;
    /** Whether any times at all keep the known balances at zero or more. */
    boolean possible;

    private final TemporalGraph g;
    private final SeedMoney seeds;
    private final long[] opening;
    private final long[] time;
    private List<Integer> order = List.of();

    /** An opening below zero is not known. */
    NaiveAllocations(TemporalGraph g, SeedMoney seeds, long[] opening) {
        this.g = g;
        this.seeds = seeds;
        this.opening = opening;
        this.time = new long[g.edgeCount()];
        this.must = filled(g.edgeCount(), Long.MAX_VALUE);
        this.may = filled(g.edgeCount(), 0);
        this.mustRest = filled(g.nodeCount(), Long.MAX_VALUE);
        this.mayRest = filled(g.nodeCount(), 0);
        times(0);
    }

    private static long[] filled(int length, long value) {
        long[] array = new long[length];
        Arrays.fill(array, value);
        return array;
    }

    private void times(int edge) {
        if (edge == g.edgeCount()) {
            List<Integer> moving = new ArrayList<>();
            for (int e = 0; e < edge; e++) {
                if (g.source(e) != g.target(e)) {
                    moving.add(e);
                }
            }
            moving.sort(Comparator.comparingLong(e -> time[e]));
            order = moving;
            if (isCovered()) {
                possible = true;
                leave(0, 0, new long[g.nodeCount()], others(), new long[edge]);
            }
            return;
        }
        for (time[edge] = g.earliest(edge); time[edge] <= g.latest(edge); time[edge]++) {
            times(edge + 1);
        }
    }

    private long[] others() {
        return Arrays.stream(opening).map(o -> o < 0 ? 1_000 : o).toArray();
    }

    private boolean isCovered() {
        long[] balance = others();
        for (int at = 0; at < order.size(); ) {
            int end = at;
            for (; end < order.size() && time[order.get(end)] == time[order.get(at)]; end++) {
                balance[g.source(order.get(end))] -= g.sentMinor(order.get(end));
            }
            for (int node = 0; node < balance.length; node++) {
                if (balance[node] < 0) {
                    return false;
                }
            }
            for (; at < end; at++) {
                balance[g.target(order.get(at))] += g.receivedMinor(order.get(at));
            }
        }
        return true;
    }

    private void leave(int begin, int at, long[] followed, long[] other, long[] share) {
        if (at == order.size() || time[order.get(at)] != time[order.get(begin)]) {
            arrive(begin, at, begin, followed, other, share);
            return;
        }
        int e = order.get(at);
        int from = g.source(e);
        long sent = g.sentMinor(e);
        boolean terminal = g.isTerminal(from);
        long available = terminal ? 0 : followed[from];
        for (long drawn = 0; drawn <= Math.min(available, sent); drawn++) {
            if (terminal || sent - drawn <= other[from]) {
                followed[from] -= drawn;
                other[from] -= terminal ? 0 : sent - drawn;
                long seed = seeds.of(e);
                for (share[e] = Math.max(seed, drawn); share[e] <= Math.min(sent, seed + drawn); share[e]++) {
                    leave(begin, at + 1, followed, other, share);
                }
                followed[from] += drawn;
                other[from] += terminal ? 0 : sent - drawn;
            }
        }
    }

    private void arrive(int begin, int end, int at, long[] followed, long[] other, long[] share) {
        if (at < end) {
            int e = order.get(at);
            long fee = g.sentMinor(e) - g.receivedMinor(e);
            for (long part = Math.max(0, share[e] - fee); part <= Math.min(share[e], g.receivedMinor(e)); part++) {
                followed[g.target(e)] += part;
                other[g.target(e)] += g.receivedMinor(e) - part;
                arrive(begin, end, at + 1, followed, other, share);
                followed[g.target(e)] -= part;
                other[g.target(e)] -= g.receivedMinor(e) - part;
            }
        } else if (end < order.size()) {
            leave(end, end, followed, other, share);
        } else {
            note(share, must, may);
            note(followed, mustRest, mayRest);
        }
    }

    private static void note(long[] values, long[] least, long[] most) {
        for (int i = 0; i < values.length; i++) {
            least[i] = Math.min(least[i], values[i]);
            most[i] = Math.max(most[i], values[i]);
        }
    }
}
