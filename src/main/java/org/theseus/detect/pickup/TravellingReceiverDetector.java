package org.theseus.detect.pickup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Definition;
import org.theseus.detect.Detection;
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
import org.theseus.detect.trail.RouteTrails;
import org.theseus.detect.trail.Stop;
import org.theseus.model.Fact;
import org.theseus.place.Place;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

/**
 * A9, travelling receiver (FinCEN FIN-2020-A008: frequent geographic movement of a customer). A window of {@code window} of
 * what named others paid one party in known towns is cited if the towns are at least {@code minTowns} in at least {@code
 * minCountries} countries. The window with most towns, then the earliest, is cited with all its rows in known towns.
 *
 * <p>Then the part is classified as C5 would: TRAVELLER (protected) if at most {@code maxPayers} paid at most {@code
 * maxTotalEur} in all and the towns go one way along a route; FACILITATOR if more than that many payers not known to be
 * related paid, or the towns go back and forth on a route; else UNKNOWN. One lead a party. O(d²) only in the rows of one
 * window, at most {@code maxRows}; parties with more are businesses, left out and counted.
 */
public final class TravellingReceiverDetector extends IndicatorDetector {

    /** One detector without state. */
    public TravellingReceiverDetector() {
        super(
                new Definition(
                        "travelling-receiver",
                        2,
                        "A9",
                        "one receiver picks up money in many towns of several countries within weeks",
                        Typology.EITHER,
                        Set.of(EvidenceGroup.WHERE)),
                FieldNeeds.none().required("town of payment", Fact.PAY_PLACE).euros());
    }

    @Override
    public Detection detect(CaseContext context, Parameters parameters, Monitor monitor) {
        CaseGraph graph = context.graph();
        long window = parameters.millis("window");
        RouteTrails trails =
                new RouteTrails(context.references().routes(), 0, window, window, parameters.ratio("step"));
        List<Lead> leads = new ArrayList<>();
        int population = 0;
        int large = 0;
        int nodes = graph.graph().nodeCount();
        Ticker ticker = Ticker.of(monitor, nodes);
        for (int node = 0; node < nodes; node++) {
            ticker.done(node);
            int all = graph.graph().inEnd(node) - graph.graph().inBegin(node);
            if (graph.isOutside(node) || all < parameters.count("minTowns")) {
                continue;
            }
            if (all > parameters.count("maxRows")) {
                large++;
                continue;
            }
            int[] in = IntStream.of(Rows.in(graph, node))
                    .filter(edge -> context.places().paid(edge) != null)
                    .toArray();
            population += in.length >= parameters.count("minTowns") ? 1 : 0;
            int[] best = best(context, parameters, in);
            if (best.length > 0) {
                leads.add(lead(context, parameters, trails, node, best));
            }
        }
        return new Detection(
                leads,
                leads.size() + " of " + Wording.count(population, "payee") + " with " + parameters.count("minTowns")
                        + " or more payments in known towns",
                large == 0
                        ? List.of()
                        : List.of(Wording.count(large, "payee") + " with more than " + parameters.count("maxRows")
                                + " payments left out: businesses"));
    }

    private static int[] best(CaseContext context, Parameters parameters, int[] in) {
        int[] best = {};
        int towns = parameters.count("minTowns") - 1;
        for (int begin = 0; begin < in.length && in.length > towns; begin++) {
            long until = context.graph().graph().earliest(in[begin]) + parameters.millis("window");
            int end = begin;
            while (end < in.length && context.graph().graph().earliest(in[end]) <= until) {
                end++;
            }
            if (end - begin <= towns) {
                continue;
            }
            Set<Place> places = new HashSet<>();
            Set<String> countries = new HashSet<>();
            for (int i = begin; i < end; i++) {
                Place place = Objects.requireNonNull(context.places().paid(in[i]));
                places.add(place);
                countries.add(place.country());
            }
            if (places.size() > towns && countries.size() >= parameters.count("minCountries")) {
                towns = places.size();
                best = java.util.Arrays.copyOfRange(in, begin, end);
            }
        }
        return best;
    }

    private static Lead lead(CaseContext context, Parameters parameters, RouteTrails trails, int node, int[] rows) {
        CaseGraph graph = context.graph();
        List<Stop> stops = Stop.of(context, rows);
        long towns =
                IntStream.of(rows).mapToObj(context.places()::paid).distinct().count();
        long payers = Rows.payers(graph, rows).count();
        long strangers = Rows.payers(graph, rows)
                .filter(payer -> graph.related(payer, node) != Relatedness.YES)
                .count();
        boolean oneWay = stops.size() == rows.length && trails.isOneWay(stops);
        boolean small = payers <= parameters.count("maxPayers")
                && Rows.euros(context, rows)
                        <= parameters.money("maxTotalEur", "EUR").minor();
        boolean backAndForth = stops.size() > 1 && !trails.isOneWay(stops);
        Role role = small && oneWay
                ? Role.TRAVELLER
                : strangers > parameters.count("maxPayers") || backAndForth ? Role.FACILITATOR : Role.UNKNOWN;
        String reading = switch (role) {
            case TRAVELLER -> " Few payers, small sums and one direction are consistent with somebody who travels.";
            case FACILITATOR ->
                " Many payers without a known tie, or movement back and forth, are consistent with"
                        + " somebody who collects along a route.";
            default -> " This is consistent with somebody who moves along a route.";
        };
        LeadDraft draft = new LeadDraft(context)
                .party(node, role)
                .parties(Rows.payers(graph, rows), Role.PAYER)
                .cite(LeadDraft.IN, rows)
                .part(
                        "towns",
                        String.valueOf(towns),
                        parameters.ratio("weightTowns"),
                        (double) towns / parameters.count("townsForFull"))
                .part(
                        "payers without a known tie",
                        strangers + " of " + payers,
                        parameters.ratio("weightStrangers"),
                        (double) strangers / parameters.count("strangersForFull"));
        if (strangers == 0) {
            draft.lookAlike("family: every payer has a known tie to the receiver", parameters.ratio("familyPenalty"));
        }
        return draft.tagged(node, "the receiver", parameters.ratio("tagPenalty"))
                .notTestableIf(
                        stops.size() < rows.length,
                        "direction: " + (rows.length - stops.size()) + " of " + Wording.count(rows.length, "payment")
                                + " lie in countries on no route")
                .alternatives(
                        "a commercial traveller, a driver, a seaman or an artist on tour",
                        "two people under one name, or a shop with counters in several towns")
                .explain(Wording.count(rows.length, "payment") + " of " + Rows.received(graph, rows) + " from "
                        + Wording.count(payers, "payer") + " were picked up in " + Wording.count(towns, "town") + " ("
                        + Wording.days(graph.graph(), rows) + ")." + reading)
                .build();
    }
}
