package org.theseus.detect.pickup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Definition;
import org.theseus.detect.Detection;
import org.theseus.detect.EuroAmounts;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.FieldNeeds;
import org.theseus.detect.IndicatorDetector;
import org.theseus.detect.Lead;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.Parameters;
import org.theseus.detect.Role;
import org.theseus.detect.Rows;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.detect.arrival.Arrival;
import org.theseus.detect.arrival.Arrivals;
import org.theseus.detect.trail.RouteTrails;
import org.theseus.detect.trail.Stop;
import org.theseus.detect.trail.Trail;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;

/**
 * C5, traveller trail (UNODC 2023: money sent along the way). Of the sums of at most {@code maxAmountEur} that named others
 * paid to one party at known places on a route, the trail of most advances within {@code window} ({@link RouteTrails}) is
 * cited if it has at least {@code minPickups} payments, {@code minAdvances} advances, and nobody but at most {@code maxPayers}
 * paid the party from its first to its last payment. One lead a party, in the role TRAVELLER, which is protected. Near linear:
 * only parties paid at more than {@code minAdvances} places are searched.
 */
public final class TravellerTrailDetector extends IndicatorDetector {

    /** One detector without state. */
    public TravellerTrailDetector() {
        super(
                new Definition(
                        "traveller-trail",
                        1,
                        "C5",
                        "small sums are picked up in town after town in one direction along a route",
                        Typology.SMUGGLING,
                        Set.of(EvidenceGroup.WHERE)),
                FieldNeeds.none()
                        .required("country of payment", Fact.PAY_COUNTRY, Fact.PAY_PLACE)
                        .helpful("town of payment", Fact.PAY_PLACE)
                        .euros());
    }

    @Override
    public Detection detect(CaseContext context, Parameters parameters, Monitor monitor) {
        CaseGraph graph = context.graph();
        long window = parameters.millis("window");
        RouteTrails trails =
                new RouteTrails(context.references().routes(), 0, window, window, parameters.ratio("step"));
        Arrivals arrivals = Arrivals.of(context);
        long most = parameters.money("maxAmountEur", "EUR").minor();
        List<Lead> leads = new ArrayList<>();
        int population = 0;
        int nodes = graph.graph().nodeCount();
        Ticker ticker = Ticker.of(monitor, nodes);
        for (int node = 0; node < nodes && context.places().isAnyPaidOnRoute(); node++) {
            ticker.done(node);
            int all = graph.graph().inEnd(node) - graph.graph().inBegin(node);
            if (graph.isOutside(node) || all < parameters.count("minPickups")) {
                continue;
            }
            int[] in = Rows.in(graph, node);
            int[] small = IntStream.of(in)
                    .filter(edge -> context.euros().receivedCents(edge) != EuroAmounts.NO_RATE
                            && context.euros().receivedCents(edge) <= most)
                    .toArray();
            List<Stop> stops = Stop.of(context, small);
            population += stops.size() >= parameters.count("minPickups") ? 1 : 0;
            Optional<Trail> trail = trails.best(stops, parameters.count("minAdvances"));
            if (trail.isPresent()
                    && trail.get().stops().size() >= parameters.count("minPickups")
                    && payers(graph, in, trail.get()) <= parameters.count("maxPayers")) {
                leads.add(lead(context, parameters, trail.get(), arrivals.of(node)));
            }
        }
        return new Detection(
                leads,
                leads.size() + " of " + Wording.count(population, "payee", "payees") + " of "
                        + parameters.count("minPickups") + " or more small sums in countries on the routes",
                trails.skipped() == 0
                        ? List.of()
                        : List.of(Wording.count(trails.skipped(), "payee") + " with more than " + RouteTrails.MAX_STOPS
                                + " payments within the window searched in part"));
    }

    private static long payers(CaseGraph graph, int[] in, Trail trail) {
        long from = trail.stops().get(0).millis();
        long to = trail.last().millis();
        return IntStream.of(in)
                .filter(edge ->
                        graph.graph().earliest(edge) >= from && graph.graph().earliest(edge) <= to)
                .map(graph.graph()::source)
                .distinct()
                .count();
    }

    private static Lead lead(CaseContext context, Parameters parameters, Trail trail, Optional<Arrival> arrival) {
        CaseGraph graph = context.graph();
        int[] edges = trail.edges();
        int traveller = graph.graph().target(edges[0]);
        int legs = trail.path().stages().size() - 1;
        long vague = trail.stops().stream().filter(stop -> stop.town() == null).count();
        return new LeadDraft(context)
                .party(traveller, Role.TRAVELLER)
                .parties(Rows.payers(graph, edges), Role.PAYER)
                .cite(LeadDraft.IN, edges)
                .part(
                        "advances along the route",
                        trail.advances() + " of " + legs + " legs",
                        parameters.ratio("weightAdvances"),
                        (double) trail.advances() / legs)
                .part(
                        "sums picked up",
                        String.valueOf(edges.length),
                        parameters.ratio("weightPickups"),
                        (double) edges.length / parameters.count("pickupsForFull"))
                .tagged(traveller, "the receiver", parameters.ratio("tagPenalty"))
                .notTestableIf(
                        vague > 0,
                        "advance inside a country: the town is not known for " + vague + " of "
                                + Wording.count(edges.length, "payment"))
                .notTestableIf(arrival.isEmpty(), "arrival: no event and no settled payments where routes end")
                .alternatives("a holiday, a seasonal worker on the way, a lorry driver or a student under way")
                .explain(
                        Wording.count(edges.length, "sum") + " of " + Rows.received(graph, edges)
                                + " in all, none above " + parameters.money("maxAmountEur", "EUR") + ", from "
                                + Wording.count(Rows.payers(graph, edges).count(), "payer") + " were picked up ("
                                + Wording.days(graph.graph(), edges) + "): "
                                + trail.stops().stream()
                                        .map(stop -> stop.where() + " on " + Wording.day(stop.millis()))
                                        .collect(Collectors.joining(", "))
                                + ". Last known position: " + trail.last().where() + "."
                                + arrival.map(estimate -> " The receiver's " + estimate.sentence() + ".")
                                        .orElse("")
                                + " This is consistent with somebody who travels and is supported from home; it serves to protect.")
                .build();
    }
}
