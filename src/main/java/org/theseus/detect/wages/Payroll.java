package org.theseus.detect.wages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Parameters;
import org.theseus.detect.PartyRows;
import org.theseus.detect.Rows;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;

/**
 * Wages and what leaves of them at once. A wage is a payment of {@code minWageEur} or more by a named payer before or after which, by {@code minMonth} to
 * {@code maxMonth}, the same payer pays the same account again. Of a wage, {@code minShare} or more left at once if so much, in
 * its currency, went to one named payee or was taken at one machine within {@code dwell} of it; an outflow answers one wage,
 * the first. O(rows²) for accounts of at most {@link #MAX_ROWS} rows; more is no household's account and has no wage here.
 * Stateless.
 */
public final class Payroll {

    /** An account with more rows is not a worker's. */
    public static final int MAX_ROWS = 5_000;

    private final CaseContext context;
    private final CaseGraph graph;
    private final long minWage;
    private final long dwell;
    private final double minShare;
    private final long minMonth;
    private final long maxMonth;

    private Payroll(CaseContext context, Parameters parameters) {
        this.context = context;
        this.graph = context.graph();
        this.minWage = parameters.money("minWageEur", "EUR").minor();
        this.dwell = parameters.millis("dwell");
        this.minShare = parameters.ratio("minShare");
        this.minMonth = parameters.millis("minMonth");
        this.maxMonth = parameters.millis("maxMonth");
    }

    /** Wages of a case, by these parameters. */
    public static Payroll of(CaseContext context, Parameters parameters) {
        return new Payroll(context, parameters);
    }

    /** The wages of an account, in the order of time. */
    public int[] wages(int worker) {
        PartyRows all = PartyRows.in(graph, worker);
        int[] in =
                Rows.whereAt(all.edges(), at -> context.euros().receivedCents(all.edge(at), all.minor(at)) >= minWage);
        // without a month between them a payment is followed by itself
        int atLeast = minMonth > 0 ? 2 : 1;
        if (in.length < atLeast || in.length > MAX_ROWS) {
            return new int[0];
        }
        return Rows.groups(in, graph.graph()::source, atLeast).stream()
                .flatMapToInt(pair -> IntStream.of(pair).filter(edge -> isMonthly(pair, edge)))
                .sorted()
                .toArray();
    }

    private boolean isMonthly(int[] pair, int edge) {
        return IntStream.of(pair).anyMatch(other -> isMonthApart(other, edge));
    }

    private boolean isMonthApart(int one, int other) {
        long gap = Math.abs(graph.graph().earliest(one) - graph.graph().earliest(other));
        return gap >= minMonth && gap <= maxMonth;
    }

    /** The payments by which one is a wage: of the same payer to the same account, about a month before or after. */
    public int[] others(int wage) {
        return Rows.where(
                Rows.in(graph, graph.graph().target(wage)),
                edge -> graph.graph().source(edge) == graph.graph().source(wage)
                        && context.euros().receivedCents(edge) >= minWage
                        && isMonthApart(edge, wage));
    }

    /** The wages of an account that left at once, in the order of time. */
    public List<Siphon> siphons(int worker) {
        return siphons(worker, wages(worker));
    }

    /** Of these wages of an account. */
    List<Siphon> siphons(int worker, int[] wages) {
        TemporalGraph edges = graph.graph();
        List<Siphon> found = new ArrayList<>();
        if (wages.length == 0) {
            return found;
        }
        int[] out = IntStream.range(edges.outBegin(worker), edges.outEnd(worker))
                .map(edges::outEdge)
                .filter(edge -> edges.target(edge) != worker)
                .toArray();
        Set<Integer> used = new HashSet<>();
        int begin = 0;
        for (int wage : wages) {
            TreeMap<Integer, List<Integer>> byWay = new TreeMap<>();
            long paid = edges.earliest(wage);
            while (begin < out.length && edges.earliest(out[begin]) <= paid - Rows.DAY) {
                begin++;
            }
            for (int i = begin; i < out.length && edges.earliest(out[i]) - paid <= dwell; i++) {
                int edge = out[i];
                int way = way(edge);
                if (edges.latest(edge) >= paid
                        && way != 0
                        && !used.contains(edge)
                        && edges.sentCurrency(edge) == edges.receivedCurrency(wage)) {
                    byWay.computeIfAbsent(way, none -> new ArrayList<>()).add(edge);
                }
            }
            byWay.forEach((way, rows) -> {
                long sum = rows.stream().mapToLong(edges::sentMinor).sum();
                if (sum >= minShare * edges.receivedMinor(wage)) {
                    used.addAll(rows);
                    found.add(new Siphon(
                            worker,
                            edges.source(wage),
                            wage,
                            way > 0 ? way - 1 : Siphon.NONE,
                            way < 0 ? -way - 1 : Siphon.NONE,
                            rows.stream().mapToInt(Integer::intValue).toArray()));
                }
            });
        }
        return found;
    }

    /** Payee as a positive number, machine as a negative one, 0 for neither. */
    private int way(int edge) {
        int target = graph.graph().target(edge);
        if (!graph.isOutside(target)) {
            return target + 1;
        }
        int terminal = graph.fact(Fact.TERMINAL, edge);
        return terminal == CaseGraph.NOT_STATED ? 0 : -terminal - 1;
    }

    /** How many pay cycles some times lie in: so many of them, taken as early as can be, lie a month apart at least. */
    public int cycles(LongStream times) {
        int cycles = 0;
        long next = Long.MIN_VALUE;
        for (long time : times.sorted().toArray()) {
            if (time >= next) {
                cycles++;
                next = time + minMonth;
            }
        }
        return cycles;
    }

    /** All rows of some siphons, wages and outflows. */
    static int[] credits(List<Siphon> siphons) {
        return siphons.stream().mapToInt(Siphon::credit).toArray();
    }

    /** All outflows of some siphons. */
    static int[] outflows(List<Siphon> siphons) {
        return siphons.stream()
                .flatMapToInt(siphon -> Arrays.stream(siphon.out()))
                .toArray();
    }
}
