package org.theseus.detect.pickup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
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
        Counts towns = new Counts(context.places().towns());
        Counts countries = new Counts(context.places().towns());
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
            int[] in = Rows.where(Rows.in(graph, node), edge -> context.places().paidTown(edge) >= 0);
            population += in.length >= parameters.count("minTowns") ? 1 : 0;
            int[] best = best(context, parameters, in, towns, countries);
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

    /** How many of which numbers are in a window. */
    private static final class Counts {
        private final int[] times;
        private int different;

        Counts(int numbers) {
            this.times = new int[numbers];
        }

        void add(int number) {
            different += times[number]++ == 0 ? 1 : 0;
        }

        void remove(int number) {
            different -= --times[number] == 0 ? 1 : 0;
        }
    }

    private static int[] best(CaseContext context, Parameters parameters, int[] in, Counts towns, Counts countries) {
        int[] best = {};
        int most = parameters.count("minTowns") - 1;
        if (in.length <= most) {
            return best;
        }
        TemporalGraph graph = context.graph().graph();
        long window = parameters.millis("window");
        int minCountries = parameters.count("minCountries");
        int end = 0;
        for (int begin = 0; begin < in.length; begin++) {
            long until = graph.earliest(in[begin]) + window;
            for (; end < in.length && graph.earliest(in[end]) <= until; end++) {
                towns.add(context.places().paidTown(in[end]));
                countries.add(context.places().paidTownCountry(in[end]));
            }
            if (towns.different > most && countries.different >= minCountries) {
                most = towns.different;
                best = Arrays.copyOfRange(in, begin, end);
            }
            towns.remove(context.places().paidTown(in[begin]));
            countries.remove(context.places().paidTownCountry(in[begin]));
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
                        "direction: "
                                + Rows.some(
                                        graph,
                                        Rows.where(rows, edge -> stops.stream().noneMatch(stop -> stop.edge() == edge)),
                                        rows.length)
                                + " payments lie in countries on no route")
                .alternatives(
                        "a commercial traveller, a driver, a seaman or an artist on tour",
                        "two people under one name, or a shop with counters in several towns")
                .explain(Wording.count(rows.length, "payment") + " of " + Rows.received(graph, rows) + " from "
                        + Wording.count(payers, "payer") + " were picked up in " + Wording.count(towns, "town") + " ("
                        + Wording.days(graph.graph(), rows) + ")." + reading)
                .build();
    }
}
