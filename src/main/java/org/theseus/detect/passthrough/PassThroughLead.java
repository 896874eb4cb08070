package org.theseus.detect.passthrough;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.theseus.algo.passthrough.PassThroughRule;
import org.theseus.algo.passthrough.Passage;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.Lead;
import org.theseus.detect.Parameters;
import org.theseus.detect.Role;
import org.theseus.detect.ScorePart;
import org.theseus.detect.Wording;
import org.theseus.detect.flow.Flow;
import org.theseus.project.CaseGraph;

/** Writes down one window of one account. */
record PassThroughLead(
        CaseGraph graph, Parameters parameters, PassThroughRule rule, int node, int currency, Passage passage) {

    Lead write() {
        List<Lead.Cited> evidence = new ArrayList<>();
        for (int edge : passage.inflows()) {
            evidence.add(new Lead.Cited(edge, "in"));
        }
        for (int edge : passage.outflows()) {
            evidence.add(new Lead.Cited(edge, "out"));
        }
        return new Lead(
                List.of(new Lead.PartyRole(node, Role.MULE)),
                evidence,
                passage.inflows(),
                passage.outflows(),
                parts(),
                against(),
                List.of(
                        "a shop, agent or business account that is emptied to a main account every few days",
                        "a joint household account that pays rent and bills as wages come in",
                        "the holder may not know what the account is used for",
                        "money that was there before may have paid for it: what can have left is an upper bound, "
                                + "and nothing of it must stem from these inflows"),
                notTestable(),
                explanation());
    }

    private boolean isEuro() {
        return graph.currency(currency).equals(PassThroughDetector.EURO);
    }

    private double share() {
        return (double) passage.passedMinor() / Math.max(1, passage.inMinor());
    }

    private List<ScorePart> parts() {
        double inflows = (double) passage.inflows().length / parameters.count("inflowsForFull");
        List<ScorePart> parts = new ArrayList<>();
        parts.add(ScorePart.of(
                "share that left in time", Wording.ratio(share()), parameters.ratio("weightShare"), share()));
        parts.add(ScorePart.of(
                "inflows", String.valueOf(passage.inflows().length), parameters.ratio("weightInflows"), inflows));
        if (isEuro()) {
            double full =
                    (double) PassThroughDetector.leastEuro(parameters).minor() * parameters.count("totalsForFull");
            parts.add(ScorePart.of(
                    "sum of the inflows",
                    Flow.money(graph, currency, passage.inMinor()),
                    parameters.ratio("weightTotal"),
                    passage.inMinor() / Math.max(1, full)));
        }
        return parts;
    }

    private List<CounterEvidence> against() {
        List<CounterEvidence> against = new ArrayList<>();
        if (isDayOnly()) {
            against.add(new CounterEvidence(
                    "the records give days only: payments in and out of one day may have come in the other order",
                    -parameters.ratio("dayOnlyPenalty")));
        }
        return against;
    }

    private boolean isDayOnly() {
        return Flow.isDayOnly(graph, passage.inflows()) && Flow.isDayOnly(graph, passage.outflows());
    }

    private List<String> notTestable() {
        List<String> reasons = new ArrayList<>();
        reasons.add("median end-of-day balance: no balances in the graph");
        if (!isEuro()) {
            reasons.add("a sum of " + PassThroughDetector.leastEuro(parameters) + ": no rate from "
                    + graph.currency(currency));
        }
        if (isDayOnly()) {
            reasons.add("order within a day: the records give days only");
        }
        return reasons;
    }

    private String explanation() {
        int[] edges = IntStream.concat(IntStream.of(passage.inflows()), IntStream.of(passage.outflows()))
                .toArray();
        return Wording.count(passage.inflows().length, "inflow") + " of "
                + Flow.money(graph, currency, passage.inMinor()) + " reached the account ("
                + Wording.days(graph.graph(), edges) + "); up to " + Flow.money(graph, currency, passage.passedMinor())
                + " of it (" + Wording.percent(share()) + ") can have left again within "
                + Wording.span(rule.holdMillis()) + ", in " + Wording.count(passage.outflows().length, "payment") + "."
                + (isDayOnly() ? " The records give days only." : "")
                + " This is consistent with a pass-through account, whose holder may be unwitting.";
    }
}
