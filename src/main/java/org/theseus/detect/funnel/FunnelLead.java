package org.theseus.detect.funnel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.theseus.detect.CaseContext;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.Lead;
import org.theseus.detect.Role;
import org.theseus.detect.ScorePart;
import org.theseus.detect.Wording;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Observation;
import org.theseus.place.Place;
import org.theseus.project.CaseGraph;

/** Writes down the best window of one holder. */
record FunnelLead(
        CaseContext context, int holder, FunnelParameters parameters, HolderFlow flow, FunnelSweep.Best best) {

    private CaseGraph graph() {
        return context.graph();
    }

    Lead write() {
        TemporalGraph edges = graph().graph();
        int[] in = IntStream.range(best.window().begin(), best.window().end())
                .map(edges::inEdge)
                .filter(edge -> edges.source(edge) != holder)
                .toArray();
        Set<Integer> cited = IntStream.of(in).boxed().collect(Collectors.toSet());
        List<HolderFlow.Pair> pairs =
                flow.pairs().stream().filter(pair -> cited.contains(pair.in())).toList();
        int[] out = pairs.stream().mapToInt(HolderFlow.Pair::out).distinct().toArray();
        List<Lead.Cited> evidence = new ArrayList<>();
        IntStream.of(in).forEach(edge -> evidence.add(new Lead.Cited(edge, "in")));
        IntStream.of(out).forEach(edge -> evidence.add(new Lead.Cited(edge, "out")));
        Distances distances = Distances.of(context, parameters, in, out);
        return new Lead(
                parties(in, out),
                evidence,
                in,
                out,
                parts(),
                against(pairs, distances),
                List.of(
                        "a shop or firm whose takings are paid in at several branches",
                        "the holder travels or works in these places",
                        "a licensed agent or exchange office"),
                notTestable(in, out, distances),
                explanation(in, out, distances));
    }

    private List<Lead.PartyRole> parties(int[] in, int[] out) {
        Set<Integer> payers = new LinkedHashSet<>();
        Set<Integer> others = new LinkedHashSet<>();
        for (int edge : in) {
            payers.add(graph().graph().source(edge));
        }
        for (int edge : out) {
            others.add(graph().graph().target(edge));
        }
        others.removeAll(payers);
        List<Lead.PartyRole> parties = new ArrayList<>();
        parties.add(new Lead.PartyRole(holder, Role.MULE));
        payers.stream()
                .filter(node -> !graph().isOutside(node))
                .forEach(node -> parties.add(new Lead.PartyRole(node, Role.PAYER)));
        others.stream()
                .filter(node -> !graph().isOutside(node))
                .forEach(node -> parties.add(new Lead.PartyRole(node, Role.UNKNOWN)));
        return parties;
    }

    private List<ScorePart> parts() {
        int deposits = best.window().distinct();
        return List.of(
                ScorePart.of(
                        "deposits",
                        String.valueOf(deposits),
                        parameters.weightDeposits(),
                        (double) deposits / parameters.depositsForFull()),
                ScorePart.of(
                        "places of payment",
                        String.valueOf(best.places()),
                        parameters.weightPlaces(),
                        (double) best.places() / parameters.placesForFull()),
                ScorePart.of(
                        "share that left within " + Wording.span(parameters.dwellMillis()),
                        Wording.ratio(best.share()),
                        parameters.weightShareOut(),
                        best.share()));
    }

    private List<CounterEvidence> against(List<HolderFlow.Pair> pairs, Distances distances) {
        List<CounterEvidence> against = new ArrayList<>();
        Place median = distances.median();
        if (median != null && distances.near() > 0) {
            against.add(new CounterEvidence(
                    distances.near() + " of " + Wording.count(distances.outflows(), "outflow")
                            + " with a known town left from nearer than " + parameters.farKilometres() + " km to "
                            + median.name() + ", the median town of payment",
                    -parameters.nearPenalty() * distances.near() / distances.outflows()));
        }
        long unordered = pairs.stream()
                .filter(pair ->
                        graph().graph().latest(pair.in()) >= graph().graph().earliest(pair.out()))
                .count();
        if (unordered > 0) {
            against.add(new CounterEvidence(
                    "the order inside a day or instant is unknown for " + unordered + " of "
                            + Wording.count(pairs.size(), "pair") + " of inflow and outflow",
                    -parameters.dayOrderPenalty() * unordered / pairs.size()));
        }
        return against;
    }

    private List<String> notTestable(int[] in, int[] out, Distances distances) {
        List<String> reasons = new ArrayList<>();
        reasons.add("places at least 50 km from the holder's residence: residence not in the rows");
        if (!distances.isTested()) {
            reasons.add("paid out at least " + parameters.farKilometres()
                    + " km from where it was paid in: the gazetteer knows the towns of " + distances.inflows() + " of "
                    + Wording.count(in.length, "inflow") + " and " + distances.outflows() + " of "
                    + Wording.count(out.length, "outflow"));
        }
        if (graph().observation(holder) != Observation.FULL) {
            reasons.add("other money on the account: its own records are not complete");
        }
        return reasons;
    }

    private String explanation(int[] in, int[] out, Distances distances) {
        Place median = distances.median();
        int far = distances.outflows() - distances.near();
        String away = median == null || far == 0
                ? ""
                : Wording.count(far, "outflow") + " left " + parameters.farKilometres() + " km or more from "
                        + median.name() + ", the median town of payment. ";
        return Wording.count(best.window().distinct(), "deposit") + " brought " + best.inflow()
                + " into account " + graph().label(holder) + " at " + Wording.count(best.places(), "place") + " in "
                + Wording.count(in.length, "transfer") + " (" + Wording.days(graph().graph(), in) + "). Of it "
                + best.passed() + " left within " + Wording.span(parameters.dwellMillis()) + " in "
                + Wording.count(out.length, "transfer") + ", oldest money first; at least "
                + Wording.percent(best.share())
                + " in each currency. " + away
                + "This is consistent with a funnel account; the holder may be unwitting.";
    }
}
