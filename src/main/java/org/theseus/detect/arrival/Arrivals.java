package org.theseus.detect.arrival;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.detect.CaseContext;
import org.theseus.detect.fee.FeeBands;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.CaseEvent;
import org.theseus.model.Fact;
import org.theseus.route.CountrySets;
import org.theseus.route.RoutePath;

/**
 * Estimates when somebody who travels arrived, by the first of these that applies (catalogue 1.1):
 *
 * <ol>
 *   <li>the earliest APPREHENSION or ASYLUM_APPLICATION that an investigator entered: HIGH;
 *   <li>the first payment that the person sent or was paid in a country where routes end (last stage of a path, or a
 *       diaspora country), if none in another country follows within {@link #SETTLED}: MED if payments in another country
 *       came before and the person's records are complete until then, else LOW;
 *   <li>the last payment in a known price band among those that the caller knows to be fees for this person: LOW, and never
 *       together with silence after arrival.
 * </ol>
 *
 * <p>The country of a payment is that of the counter or account, as the row has it; payments without one say nothing.
 * O(payments of the person) for the first query on a person. Thread-safe.
 */
public final class Arrivals {

    /** How long nothing may happen elsewhere. */
    public static final Duration SETTLED = Duration.ofDays(14);

    private final CaseContext context;
    private final FeeBands fees;
    private final Set<String> destinations;
    private final boolean placed;
    /** By node what its payments tell; null if it was not asked for yet. */
    private final AtomicReferenceArray<@Nullable Optional<Arrival>> settled;

    private Arrivals(CaseContext context, Set<String> destinations) {
        this.context = context;
        this.fees = FeeBands.of(context);
        this.destinations = destinations;
        this.placed = Stream.of(Fact.SEND_PLACE, Fact.SEND_COUNTRY, Fact.PAY_PLACE, Fact.PAY_COUNTRY)
                .anyMatch(fact -> context.graph().stated(fact) > 0);
        this.settled = new AtomicReferenceArray<>(context.graph().graph().nodeCount());
    }

    /** The one of a case. */
    private record OfCase() implements CaseContext.Shared<Arrivals> {

        @Override
        public Arrivals of(CaseContext context) {
            return Arrivals.from(context);
        }
    }

    /** Estimates for a case, made once. */
    public static Arrivals of(CaseContext context) {
        return context.shared(new OfCase());
    }

    private static Arrivals from(CaseContext context) {
        Set<String> destinations =
                new TreeSet<>(context.references().countries().of(CountrySets.Name.DIASPORA));
        for (RoutePath path : context.references().routes().paths()) {
            destinations.addAll(path.stages().get(path.stages().size() - 1));
        }
        return new Arrivals(context, destinations);
    }

    /** The estimate from events and the person's own payments. */
    public Optional<Arrival> of(int traveller) {
        return of(traveller, new int[0]);
    }

    /**
     * The estimate, if need be from fees.
     *
     * @param fees payments that are taken to be for this person's journey
     */
    public Optional<Arrival> of(int traveller, int[] fees) {
        Optional<Arrival> entered = context.known().events(traveller).stream()
                .filter(event -> event.kind() == CaseEvent.Kind.APPREHENSION
                        || event.kind() == CaseEvent.Kind.ASYLUM_APPLICATION)
                .map(CaseEvent::date)
                .min(Comparator.naturalOrder())
                .map(day -> new Arrival(day, Arrival.Confidence.HIGH, Arrival.Basis.EVENT, Arrival.NO_EDGE));
        if (entered.isPresent()) {
            return entered;
        }
        Optional<Arrival> settled = placed ? knownSettled(traveller) : Optional.empty();
        return settled.isPresent() ? settled : lastFee(fees);
    }

    private Optional<Arrival> knownSettled(int node) {
        Optional<Arrival> known = settled.get(node);
        if (known == null) {
            known = settled(node);
            settled.set(node, known);
        }
        return known;
    }

    private Optional<Arrival> settled(int node) {
        TemporalGraph graph = context.graph().graph();
        int[] own = own(node);
        boolean elsewhereBefore = false;
        for (int i = 0; i < own.length; i++) {
            String country = country(own[i], node);
            if (country == null) {
                continue;
            }
            if (!destinations.contains(country)) {
                elsewhereBefore = true;
                continue;
            }
            long at = graph.earliest(own[i]);
            long until = at + SETTLED.toMillis();
            if (staysUntil(own, i, node, country, until)) {
                boolean seen = until <= context.observed().dataEnd()
                        && context.observed().isFull(node, at, until);
                return Optional.of(new Arrival(
                        day(at),
                        seen && elsewhereBefore ? Arrival.Confidence.MED : Arrival.Confidence.LOW,
                        Arrival.Basis.FIRST_PAYMENT,
                        own[i]));
            }
            elsewhereBefore = true;
        }
        return Optional.empty();
    }

    private boolean staysUntil(int[] own, int from, int node, String country, long until) {
        TemporalGraph graph = context.graph().graph();
        for (int next = from + 1; next < own.length && graph.earliest(own[next]) < until; next++) {
            String there = country(own[next], node);
            if (there != null && !there.equals(country)) {
                return false;
            }
        }
        return true;
    }

    /** Each payment of a node once; edge numbers ascend in time. */
    private int[] own(int node) {
        TemporalGraph graph = context.graph().graph();
        int[] own = new int[graph.outEnd(node) - graph.outBegin(node) + graph.inEnd(node) - graph.inBegin(node)];
        int size = 0;
        for (int position = graph.outBegin(node); position < graph.outEnd(node); position++) {
            own[size++] = graph.outEdge(position);
        }
        for (int position = graph.inBegin(node); position < graph.inEnd(node); position++) {
            if (graph.inSource(position) != node) {
                own[size++] = graph.inEdge(position);
            }
        }
        int[] each = Arrays.copyOf(own, size);
        Arrays.sort(each);
        return each;
    }

    private @Nullable String country(int edge, int node) {
        return context.graph().graph().source(edge) == node
                ? context.places().sendCountry(edge)
                : context.places().payCountry(edge);
    }

    private Optional<Arrival> lastFee(int[] payments) {
        return Arrays.stream(payments)
                .filter(edge -> fees.matches(edge))
                .boxed()
                .max(Comparator.<Integer>comparingLong(
                                edge -> context.graph().graph().earliest(edge))
                        .thenComparing(Comparator.naturalOrder()))
                .map(edge -> new Arrival(
                        day(context.graph().graph().earliest(edge)),
                        Arrival.Confidence.LOW,
                        Arrival.Basis.LAST_FEE,
                        edge));
    }

    private static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }
}
