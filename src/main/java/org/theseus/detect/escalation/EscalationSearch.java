package org.theseus.detect.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.theseus.detect.CaseContext;
import org.theseus.detect.EuroAmounts;
import org.theseus.detect.Parameters;
import org.theseus.detect.Rows;
import org.theseus.detect.fee.FeeBands;
import org.theseus.detect.trail.RouteTrails;
import org.theseus.detect.trail.Stop;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Channel;
import org.theseus.project.Relatedness;

/** Finds series and pairs among the payments of one side to one payee, by the definition of {@link EscalationDetector}. Not thread-safe. */
final class EscalationSearch {

    /** Ways by which money is handed over at a counter. */
    private static final Set<Channel> HANDED_OVER = EnumSet.of(Channel.MTO, Channel.POSTAL, Channel.CASH_OUT);

    private static final int[] NONE = {};
    private static final int NO_FEE = -1;

    private final CaseContext context;
    private final TemporalGraph graph;
    private final Limits limits;
    private final RouteTrails trails;
    private final FeeBands fees;
    /** Whether there can be a first fee at all, and an event: without both there is no pair to look at. */
    private final boolean mayBeFee;

    private final boolean mayBeEvent;

    /** The parameters, read once: rows ask for them again and again. */
    private record Limits(
            long window,
            int minPayments,
            int minIncreases,
            long stall,
            long minTotal,
            long pairWindow,
            double pairFactor,
            long newTie,
            long minFee,
            double feeFactor,
            long eventWindow) {

        static Limits of(Parameters parameters) {
            return new Limits(
                    parameters.millis("window"),
                    parameters.count("minPayments"),
                    parameters.count("minIncreases"),
                    parameters.millis("stall"),
                    parameters.money("minTotalEur", "EUR").minor(),
                    parameters.millis("pairWindow"),
                    parameters.ratio("pairFactor"),
                    parameters.millis("newTie"),
                    parameters.money("minFeeEur", "EUR").minor(),
                    parameters.ratio("feeFactor"),
                    parameters.millis("eventWindow"));
        }
    }

    /**
     * Two payments that want a look today.
     *
     * @param firstFee an earlier payment on a route, -1 if an event takes its place
     */
    record Pair(int first, int second, int firstFee) {}

    EscalationSearch(CaseContext context, Parameters parameters) {
        this.context = context;
        this.graph = context.graph().graph();
        this.limits = Limits.of(parameters);
        this.fees = FeeBands.of(context);
        this.mayBeFee = context.places().isAnyPaidOnRoute();
        this.mayBeEvent = context.known().hasEvents();
        this.trails = new RouteTrails(
                context.references().routes(), 0, limits.window, limits.window, parameters.ratio("step"));
    }

    /** Sum in euro cents; without a rate nothing can be said against a sum, and it counts as large enough. */
    private long euros(int... edges) {
        return IntStream.of(edges).anyMatch(edge -> context.euros().receivedCents(edge) == EuroAmounts.NO_RATE)
                ? Long.MAX_VALUE
                : Rows.euros(context, edges);
    }

    /** Whether a tie between a side and a payee is known: what relatives send is no ransom. */
    private boolean isRelated(int edge) {
        return IntStream.of(context.clusters().members(context.clusters().of(graph.source(edge))))
                .anyMatch(payer -> context.graph().related(payer, graph.target(edge)) == Relatedness.YES);
    }

    /** Payments in the order of time; of those that begin together the smaller first, for nothing says which came first. */
    int[] inOrder(int[] group) {
        boolean apart =
                IntStream.range(1, group.length).allMatch(i -> graph.earliest(group[i - 1]) < graph.earliest(group[i]));
        return apart ? group : byTimeAndAmount(group);
    }

    private int[] byTimeAndAmount(int[] group) {
        return IntStream.of(group)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(graph::earliest)
                        .thenComparingLong(graph::receivedMinor)
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The escalation to cite, empty if there is none. O(n) for each begin until the window ends. */
    int[] series(int[] group, int[] out) {
        int[] best = NONE;
        if (group.length < limits.minPayments || isRelated(group[0])) {
            return best;
        }
        int bestIncreases = limits.minIncreases - 1;
        for (int begin = 0; begin < group.length; begin++) {
            int increases = 0;
            for (int end = begin + 1; end < group.length; end++) {
                long step = graph.receivedMinor(group[end]) - graph.receivedMinor(group[end - 1]);
                long span = graph.earliest(group[end]) - graph.earliest(group[begin]);
                if (step < 0 || span > limits.window) {
                    break;
                }
                increases += step > 0 ? 1 : 0;
                boolean more = increases > bestIncreases
                        || (increases == bestIncreases && best.length > 0 && end - begin + 1 > best.length);
                if (more
                        && end - begin + 1 >= limits.minPayments
                        && span >= limits.stall
                        && euros(Arrays.copyOfRange(group, begin, end + 1)) >= limits.minTotal
                        && standsStill(group[begin], group[end], out)) {
                    best = Arrays.copyOfRange(group, begin, end + 1);
                    bestIncreases = increases;
                }
            }
        }
        return best;
    }

    private boolean standsStill(int first, int last, int[] out) {
        List<Stop> stops = stops(first, last, out);
        return IntStream.range(1, stops.size()).noneMatch(i -> isFurther(stops.get(i - 1), stops.get(i)));
    }

    private boolean isFurther(Stop before, Stop after) {
        return !(before.country().equals(after.country()) && Objects.equals(before.town(), after.town()))
                && context.references().routes().paths().stream()
                        .filter(path -> !path.positions(before.country()).isEmpty()
                                && !path.positions(after.country()).isEmpty())
                        .anyMatch(path -> trails.order(path, before, after) > 0);
    }

    private List<Stop> stops(int first, int last, int[] out) {
        return Stop.of(context, meanwhile(first, last, out));
    }

    /** What the side paid from the first to the last, to whomever: what standstill is tested on. */
    int[] meanwhile(int first, int last, int[] out) {
        return Rows.where(
                out,
                edge -> graph.earliest(edge) >= graph.earliest(first) && graph.earliest(edge) <= graph.earliest(last));
    }

    /**
     * Whether standstill was tested at two places at least. The country of an account that a bank credits says nothing of where
     * anybody is; a town does, and so does a country where money is handed over.
     */
    boolean isPlaced(int[] series, int[] out) {
        return stops(series[0], series[series.length - 1], out).stream()
                        .filter(stop -> stop.town() != null
                                || HANDED_OVER.contains(context.graph().channel(stop.edge())))
                        .count()
                > 1;
    }

    /** The last pair to look at, null if there is none. */
    @Nullable
    Pair pair(int[] group, int[] out) {
        if (!mayBeFee && !mayBeEvent) {
            return null;
        }
        for (int i = group.length - 1; i > 0; i--) {
            int first = group[i - 1];
            int second = group[i];
            if (graph.earliest(second) - graph.earliest(first) <= limits.pairWindow
                    && (double) graph.receivedMinor(second) / graph.receivedMinor(first) >= limits.pairFactor
                    && isNew(first)) {
                int fee = firstFee(first, second, out);
                if (fee >= 0 || hasEvent(second)) {
                    return new Pair(first, second, fee);
                }
            }
        }
        return null;
    }

    private boolean isNew(int first) {
        int payee = graph.target(first);
        long since = graph.earliest(first) - limits.newTie;
        for (int payer : context.clusters().members(context.clusters().of(graph.source(first)))) {
            if (context.graph().related(payer, payee) == Relatedness.YES
                    || isOlder(payer, payee, since)
                    || isOlder(payee, payer, since)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOlder(int from, int to, long since) {
        for (int position = graph.outBegin(from); position < graph.outEnd(from); position++) {
            int edge = graph.outEdge(position);
            if (graph.earliest(edge) >= since) {
                return false;
            }
            if (graph.target(edge) == to) {
                return true;
            }
        }
        return false;
    }

    /**
     * The last payment of the side before the first of a pair that can be a fee: paid out on a route, of the size of a leg's price
     * where one is known, at least {@code minFeeEur}, and to somebody to whom no older tie is known; paid to the same receiver, it
     * is less than the second of the pair. -1 without.
     */
    private int firstFee(int first, int second, int[] out) {
        if (!mayBeFee) {
            return NO_FEE;
        }
        long since = graph.earliest(first) - limits.newTie;
        for (int i = out.length - 1; i >= 0 && graph.earliest(out[i]) >= since; i--) {
            int edge = out[i];
            boolean toOther = graph.target(edge) != graph.target(second);
            if (graph.earliest(edge) < graph.earliest(first)
                    && (toOther || graph.receivedMinor(edge) < graph.receivedMinor(second))
                    && isFee(edge)
                    && isNew(edge)) {
                return edge;
            }
        }
        return NO_FEE;
    }

    private boolean isFee(int edge) {
        if (!context.places().isPaidOnRoute(edge)) {
            return false;
        }
        long cents = context.euros().receivedCents(edge);
        return (cents == EuroAmounts.NO_RATE || cents >= limits.minFee) && fees.isPlausible(edge, limits.feeFactor);
    }

    private boolean hasEvent(int second) {
        LocalDate last = LocalDate.ofInstant(Instant.ofEpochMilli(graph.latest(second)), ZoneOffset.UTC);
        LocalDate first =
                LocalDate.ofInstant(Instant.ofEpochMilli(graph.earliest(second) - limits.eventWindow), ZoneOffset.UTC);
        return IntStream.concat(
                        IntStream.of(
                                context.clusters().members(context.clusters().of(graph.source(second)))),
                        IntStream.of(graph.target(second)))
                .boxed()
                .flatMap(node -> context.known().events(node).stream())
                .anyMatch(
                        event -> !event.date().isBefore(first) && !event.date().isAfter(last));
    }
}
