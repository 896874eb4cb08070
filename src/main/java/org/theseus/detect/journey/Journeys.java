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
import java.util.stream.IntStream;
import org.theseus.detect.CaseContext;
import org.theseus.detect.EuroAmounts;
import org.theseus.detect.Parameters;
import org.theseus.detect.Rows;
import org.theseus.detect.arrival.Arrival;
import org.theseus.detect.arrival.Arrivals;
import org.theseus.detect.fee.FeeBands;
import org.theseus.detect.identifier.PartyClusters;
import org.theseus.detect.trail.RouteTrails;
import org.theseus.detect.trail.Stop;
import org.theseus.graph.TemporalGraph;

/**
 * Journeys that sides paid for: the first two to {@code maxParts} payments to another side, in the shape of B4 but for the
 * silence afterwards ({@code partGapMin}, {@code partGapMax}, {@code partRatio}, sum within the band of a package), and
 * payments in the shape of B2 ({@code leg...}). Purchases are neither fee nor debt. Deposits with a third party (B3) are not looked for.
 *
 * <p>The arrival is the first estimate of confidence MED or HIGH for one of the side that is not before the first fee; else the
 * day of the last fee, with confidence LOW, which is never used together with silence. Not thread-safe.
 */
final class Journeys {

    private final CaseContext context;
    private final TemporalGraph graph;
    private final Parameters parameters;
    private final FeeBands fees;
    private final Arrivals arrivals;
    private final RouteTrails trails;

    Journeys(CaseContext context, Parameters parameters) {
        this.context = context;
        this.graph = context.graph().graph();
        this.parameters = parameters;
        this.fees = FeeBands.of(context);
        this.arrivals = Arrivals.of(context);
        this.trails = new RouteTrails(
                context.references().routes(),
                parameters.millis("legGapMin"),
                parameters.millis("legGapMax"),
                parameters.millis("legSpan"),
                parameters.ratio("legStep"));
    }

    /** Journeys that a side paid for, two-part fees by payee, then a trail of legs. */
    List<Journey> of(int side) {
        int[] out = outflows(side);
        List<Journey> found = new ArrayList<>();
        if (out.length < 2) {
            return found;
        }
        PartyClusters clusters = context.clusters();
        for (int[] pair : Rows.groups(out, edge -> clusters.of(graph.target(edge)), 2)) {
            twoParts(pair).ifPresent(parts -> found.add(journey(side, parts, "two-part fee (B4)")));
        }
        List<Stop> stops = Stop.of(context, out).stream()
                .filter(stop -> fees.isPlausible(stop.edge(), parameters.ratio("legFeeFactor")))
                .toList();
        trails.best(stops, parameters.count("legAdvances"))
                .filter(trail -> trail.stops().size() >= parameters.count("legPayments"))
                .filter(trail -> Rows.payees(context.graph(), trail.edges()).count() >= parameters.count("legPayees"))
                .ifPresent(trail -> found.add(journey(side, trail.edges(), "paid by legs (B2)")));
        return found;
    }

    /** What a side paid to others, but for purchases. */
    private int[] outflows(int side) {
        return context.purchases().without(context.clusters().outflows(side));
    }

    /** The shortest beginning of a pair's payments that is a fee in parts. */
    private Optional<int[]> twoParts(int[] pair) {
        for (int size = 2; size <= Math.min(pair.length, parameters.count("maxParts")); size++) {
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
            if (gap >= parameters.millis("partGapMin")
                    && gap <= parameters.millis("partGapMax")
                    && least != EuroAmounts.NO_RATE
                    && least > 0
                    && least >= parameters.ratio("partRatio") * most
                    && fees.isPackage(Rows.euros(context, parts), day(graph.earliest(parts[0])))) {
                return Optional.of(parts);
            }
        }
        return Optional.empty();
    }

    private Journey journey(int side, int[] paid, String how) {
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
        return new Journey(side, paid, sides, how, arrival);
    }

    /**
     * What the side paid to the sides of the journey after arrival, within so long; no fee is among it, nor a payment that is
     * no smaller than the smallest fee less {@code standing} of it, as rent, taxes and trade are.
     */
    int[] after(Journey journey, long within) {
        long arrived = journey.arrival().endMillis();
        Set<Integer> feeRows = new TreeSet<>();
        IntStream.of(journey.fees()).forEach(feeRows::add);
        return IntStream.of(outflows(journey.side()))
                .filter(edge -> graph.earliest(edge) > arrived && graph.earliest(edge) - arrived <= within)
                .filter(edge -> journey.paid().contains(context.clusters().of(graph.target(edge))))
                .filter(edge -> !feeRows.contains(edge))
                .filter(edge -> !isStanding(journey, edge))
                .toArray();
    }

    private boolean isStanding(Journey journey, int edge) {
        long least = IntStream.of(journey.fees())
                .mapToLong(context.euros()::receivedCents)
                .min()
                .orElse(0);
        return context.euros().receivedCents(edge) >= (1 - parameters.ratio("standing")) * least;
    }

    static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }
}
