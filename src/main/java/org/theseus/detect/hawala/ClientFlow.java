package org.theseus.detect.hawala;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.theseus.detect.CaseContext;
import org.theseus.detect.EuroAmounts;
import org.theseus.graph.TemporalGraph;

/**
 * What one party got from, and paid to, named others: rows in the order of time, sums in euro cents. Immutable.
 *
 * @param in rows that it got
 * @param out rows that it paid
 */
record ClientFlow(CaseContext context, int[] in, int[] out) {

    /** The part within some rows. */
    static ClientFlow of(CaseContext context, int node, int[] rows) {
        TemporalGraph graph = context.graph().graph();
        return new ClientFlow(
                context,
                Arrays.stream(rows).filter(edge -> graph.target(edge) == node).toArray(),
                Arrays.stream(rows).filter(edge -> graph.source(edge) == node).toArray());
    }

    /** What a party got from and paid to named others, in the order of time, rows without a euro amount left out. */
    static int[] rows(CaseContext context, int node) {
        TemporalGraph graph = context.graph().graph();
        return IntStream.concat(
                        Arrays.stream(org.theseus.detect.Rows.in(context.graph(), node)),
                        Arrays.stream(org.theseus.detect.Rows.out(context.graph(), node)))
                .filter(edge -> context.euros().receivedCents(edge) != EuroAmounts.NO_RATE)
                .boxed()
                .sorted(java.util.Comparator.<Integer>comparingLong(graph::earliest)
                        .thenComparing(java.util.Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    Set<Integer> payers() {
        return distinct(in, true);
    }

    Set<Integer> payees() {
        return distinct(out, false);
    }

    private Set<Integer> distinct(int[] rows, boolean source) {
        TemporalGraph graph = context.graph().graph();
        Set<Integer> nodes = new HashSet<>();
        for (int edge : rows) {
            nodes.add(source ? graph.source(edge) : graph.target(edge));
        }
        return nodes;
    }

    /** Who is on both sides, of all. */
    double overlap() {
        Set<Integer> both = payers();
        Set<Integer> all = payers();
        both.retainAll(payees());
        all.addAll(payees());
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    long sumIn() {
        return org.theseus.detect.Rows.euros(context, in);
    }

    long sumOut() {
        return org.theseus.detect.Rows.euros(context, out);
    }

    /** Share of what came in that left within so long, oldest money first. O(rows). */
    double passed(long dwell) {
        TemporalGraph graph = context.graph().graph();
        Deque<long[]> held = new ArrayDeque<>();
        long passed = 0;
        int next = 0;
        for (int paid : out) {
            while (next < in.length && graph.earliest(in[next]) <= graph.latest(paid)) {
                held.add(new long[] {context.euros().receivedCents(in[next]), graph.latest(in[next])});
                next++;
            }
            long need = context.euros().receivedCents(paid);
            while (need > 0 && !held.isEmpty()) {
                long[] oldest = held.element();
                long taken = Math.min(need, oldest[0]);
                passed += graph.earliest(paid) - oldest[1] <= dwell ? taken : 0;
                need -= taken;
                oldest[0] -= taken;
                if (oldest[0] == 0) {
                    held.remove();
                }
            }
        }
        return sumIn() == 0 ? 0 : (double) passed / sumIn();
    }

    /** What came in by the country where it was paid in. */
    SortedMap<String, Long> inByCountry() {
        return byCountry(in, true);
    }

    /** What went out by the country where it was paid out. */
    SortedMap<String, Long> outByCountry() {
        return byCountry(out, false);
    }

    private SortedMap<String, Long> byCountry(int[] rows, boolean sent) {
        SortedMap<String, Long> sums = new TreeMap<>();
        for (int edge : rows) {
            String country =
                    sent ? context.places().sendCountry(edge) : context.places().payCountry(edge);
            if (country != null) {
                sums.merge(country, context.euros().receivedCents(edge), Long::sum);
            }
        }
        return sums;
    }

    /**
     * Whether what came from one country for another is met by as much the other way: each at least a share of what came in,
     * and neither more than {@code order} times the other.
     */
    boolean isOpposite(double least, double order) {
        SortedMap<String, Long> paidIn = inByCountry();
        SortedMap<String, Long> paidOut = outByCountry();
        for (String one : paidIn.keySet()) {
            for (String other : paidIn.tailMap(one + "\0").keySet()) {
                long there = Math.min(paidIn.getOrDefault(one, 0L), paidOut.getOrDefault(other, 0L));
                long back = Math.min(paidIn.getOrDefault(other, 0L), paidOut.getOrDefault(one, 0L));
                if (Math.min(there, back) >= least * sumIn()
                        && Math.min(there, back) > 0
                        && Math.max(there, back) <= order * Math.min(there, back)) {
                    return true;
                }
            }
        }
        return false;
    }
}
