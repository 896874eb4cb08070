package org.theseus.detect.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.theseus.detect.CaseContext;
import org.theseus.detect.EuroAmounts;
import org.theseus.detect.Parameters;
import org.theseus.detect.Rows;
import org.theseus.detect.SideOutflows;
import org.theseus.detect.arrival.Arrival;
import org.theseus.detect.arrival.Arrivals;
import org.theseus.detect.fee.FeeBands;
import org.theseus.detect.legs.LegTrails;
import org.theseus.graph.TemporalGraph;

/**
 * Journeys that sides paid for: the first two to {@code maxParts} payments to another side, in the shape of B4 but for the
 * silence afterwards ({@code partGapMin}, {@code partGapMax}, {@code partRatio}, sum within the band of a package), and
 * payments in the shape of B2 ({@code leg...}). Purchases are neither fee nor debt. Deposits with a third party (B3) are not looked for.
 *
 * <p>The arrival is the first estimate of confidence MED or HIGH for one of the side that is not before the first fee; else the
 * day of the last fee, with confidence LOW, which is never used together with silence. Thread-safe.
 */
final class Journeys {

    private final CaseContext context;
    private final TemporalGraph graph;
    private final Shape shape;
    private final FeeBands fees;
    private final Arrivals arrivals;
    private final LegTrails legs;
    /** By number of a side what was found; null if it was not asked for yet. */
    private final AtomicReferenceArray<@Nullable List<Journey>> known;

    /** What makes payments the price of a journey. */
    private record Shape(
            long partGapMin,
            long partGapMax,
            double partRatio,
            int maxParts,
            LegTrails.Bounds legs,
            int legPayments,
            int legPayees)
            implements CaseContext.Shared<Journeys> {

        static Shape of(Parameters parameters) {
            return new Shape(
                    parameters.millis("partGapMin"),
                    parameters.millis("partGapMax"),
                    parameters.ratio("partRatio"),
                    parameters.count("maxParts"),
                    new LegTrails.Bounds(
                            parameters.millis("legGapMin"),
                            parameters.millis("legGapMax"),
                            parameters.millis("legSpan"),
                            parameters.ratio("legStep"),
                            parameters.ratio("legFeeFactor"),
                            parameters.count("legPayments"),
                            parameters.count("legAdvances")),
                    parameters.count("legPayments"),
                    parameters.count("legPayees"));
        }

        @Override
        public Journeys of(CaseContext context) {
            return new Journeys(context, this);
        }
    }

    private Journeys(CaseContext context, Shape shape) {
        this.context = context;
        this.graph = context.graph().graph();
        this.shape = shape;
        this.fees = FeeBands.of(context);
        this.arrivals = Arrivals.of(context);
        this.legs = LegTrails.of(context, shape.legs);
        this.known = new AtomicReferenceArray<>(graph.nodeCount());
    }

    /** Those of a case, found once for all who look for them with the same parameters. */
    static Journeys of(CaseContext context, Parameters parameters) {
        return context.shared(Shape.of(parameters));
    }

    /** Journeys that a side paid for, two-part fees by payee, then a trail of legs. */
    List<Journey> of(int side) {
        List<Journey> found = known.get(side);
        if (found == null) {
            found = find(side);
            known.set(side, found);
        }
        return found;
    }

    private synchronized List<Journey> find(int side) {
        SideOutflows out = SideOutflows.of(context, side);
        if (out.edges().length < 2) {
            return List.of();
        }
        List<Journey> found = new ArrayList<>();
        for (int[] pair : out.toOneSide()) {
            twoParts(pair).ifPresent(parts -> found.add(journey(side, parts, Journey.Form.IN_PARTS)));
        }
        legs.of(side)
                .trail()
                .filter(trail -> trail.stops().size() >= shape.legPayments)
                .filter(trail -> Rows.payees(context.graph(), trail.edges()).count() >= shape.legPayees)
                .ifPresent(trail -> found.add(journey(side, trail.edges(), Journey.Form.BY_LEGS)));
        return List.copyOf(found);
    }

    /** What a side paid to others, but for purchases. */
    private int[] outflows(int side) {
        return context.purchases().without(context.clusters().outflows(side));
    }

    /** The shortest beginning of a pair's payments that is a fee in parts. */
    private Optional<int[]> twoParts(int[] pair) {
        for (int size = 2; size <= Math.min(pair.length, shape.maxParts); size++) {
            int[] parts = Arrays.copyOf(pair, size);
            long gap = graph.earliest(parts[size - 1]) - graph.earliest(parts[0]);
            long least = IntStream.of(parts)
                    .mapToLong(context.euros()::receivedCents)
                    .min()
                    .orElse(0);
            long most = IntStream.of(parts)
                    .mapToLong(context.euros()::receivedCents)
                    .max()
                    .orElse(0);
            if (gap >= shape.partGapMin
                    && gap <= shape.partGapMax
                    && least != EuroAmounts.NO_RATE
                    && least > 0
                    && least >= shape.partRatio * most
                    && fees.isPackage(Rows.euros(context, parts), day(graph.earliest(parts[0])))) {
                return Optional.of(parts);
            }
        }
        return Optional.empty();
    }

    private Journey journey(int side, int[] paid, Journey.Form form) {
        Set<Integer> sides = new TreeSet<>();
        for (int edge : paid) {
            sides.add(context.clusters().of(graph.target(edge)));
        }
        int last = paid[paid.length - 1];
        Arrival byFee = new Arrival(day(graph.earliest(last)), Arrival.Confidence.LOW, Arrival.Basis.LAST_FEE, last);
        Arrival arrival = IntStream.of(context.clusters().members(side))
                .mapToObj(arrivals::of)
                .flatMap(Optional::stream)
                .filter(estimate -> estimate.confidence() != Arrival.Confidence.LOW)
                .filter(estimate -> estimate.endMillis() >= graph.earliest(paid[0]))
                .findFirst()
                .orElse(byFee);
        return new Journey(side, paid, sides, form, arrival);
    }

    /**
     * What the side paid to the sides of the journey after arrival, within so long; no fee is among it, nor a payment that is
     * no smaller than the smallest fee less {@code standing} of it, as rent, taxes and trade are.
     */
    int[] after(Journey journey, long within, double standing) {
        long arrived = journey.arrival().endMillis();
        Set<Integer> feeRows = new TreeSet<>();
        IntStream.of(journey.fees()).forEach(feeRows::add);
        return IntStream.of(outflows(journey.side()))
                .filter(edge -> graph.earliest(edge) > arrived && graph.earliest(edge) - arrived <= within)
                .filter(edge -> journey.paid().contains(context.clusters().of(graph.target(edge))))
                .filter(edge -> !feeRows.contains(edge))
                .filter(edge -> !isStanding(journey, edge, standing))
                .toArray();
    }

    private boolean isStanding(Journey journey, int edge, double standing) {
        long least = IntStream.of(journey.fees())
                .mapToLong(context.euros()::receivedCents)
                .min()
                .orElse(0);
        return context.euros().receivedCents(edge) >= (1 - standing) * least;
    }

    static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }
}
