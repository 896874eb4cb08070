package org.theseus.detect.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.theseus.algo.cycle.CycleRule;
import org.theseus.algo.follows.FeasibleOrder;
import org.theseus.detect.Lead;
import org.theseus.detect.Parameters;
import org.theseus.detect.Role;
import org.theseus.detect.ScorePart;
import org.theseus.detect.Wording;
import org.theseus.detect.flow.Flow;
import org.theseus.detect.flow.HopShares;
import org.theseus.graph.TemporalGraph;
import org.theseus.project.CaseGraph;

/** Writes down one ring. */
record CycleLead(CaseGraph graph, Parameters parameters, CycleRule rule, int[] ring, int others) {

    Lead write() {
        TemporalGraph edges = graph.graph();
        int last = ring.length - 1;
        int[][] hops = Arrays.stream(ring).mapToObj(edge -> new int[] {edge}).toArray(int[][]::new);
        List<Lead.PartyRole> parties = new ArrayList<>();
        parties.add(new Lead.PartyRole(edges.source(ring[0]), Role.UNKNOWN));
        List<Lead.Cited> evidence = new ArrayList<>();
        List<String> alternatives = new ArrayList<>();
        for (int hop = 0; hop <= last; hop++) {
            evidence.add(new Lead.Cited(ring[hop], "hop " + (hop + 1)));
            if (hop < last) {
                parties.add(new Lead.PartyRole(edges.target(ring[hop]), Role.MULE));
                alternatives.add(HopShares.sentence(
                        graph, hop + 1, hops[hop], hops[hop + 1], rule.follows().dwellMillis()));
            }
        }
        alternatives.add("a loan and its repayment, a refund, or own accounts of one holder");
        if (others > 0) {
            alternatives.add(Wording.count(others, "other ring") + " can be read from these payments");
        }
        return new Lead(
                parties,
                evidence,
                new int[] {ring[0]},
                new int[] {ring[last]},
                parts(),
                Flow.against(graph, hops, parameters.ratio("dayOnlyPenalty"), parameters.ratio("tiePenalty")),
                alternatives,
                notTestable(),
                explanation(hops));
    }

    private List<ScorePart> parts() {
        TemporalGraph edges = graph.graph();
        double retention = retention();
        double speed = 1 - (double) spanMillis() / rule.follows().spanMillis();
        double rarity = Arrays.stream(ring)
                .mapToDouble(edge -> Flow.rarity(edges, edges.target(edge)))
                .average()
                .orElseThrow();
        return List.of(
                ScorePart.of(
                        "value retained", Wording.ratio(retention), parameters.ratio("weightRetention"), retention),
                ScorePart.of("time to return", Wording.span(spanMillis()), parameters.ratio("weightSpeed"), speed),
                ScorePart.of(
                        "accounts on the ring",
                        String.valueOf(ring.length),
                        parameters.ratio("weightLength"),
                        (double) (ring.length - 1) / (parameters.count("hopsForFull") - 1)),
                ScorePart.of(
                        "few payments of these accounts",
                        Flow.rarity(
                                graph,
                                rarity,
                                Arrays.stream(ring).map(edges::target).toArray()),
                        parameters.ratio("weightRarity"),
                        rarity));
    }

    private double retention() {
        return (double) CycleDetector.retained(graph.graph(), ring)
                / Math.max(1, graph.graph().sentMinor(ring[0]));
    }

    private long spanMillis() {
        TemporalGraph edges = graph.graph();
        FeasibleOrder order = FeasibleOrder.of(edges.earliest(ring[0]), edges.latest(ring[0]));
        for (int hop = 1; hop < ring.length && order != null; hop++) {
            order = order.then(edges.earliest(ring[hop]), edges.latest(ring[hop]));
        }
        return order == null ? 0 : order.spanMillis();
    }

    private List<String> notTestable() {
        List<String> reasons = new ArrayList<>();
        reasons.add(HopShares.NOT_TESTABLE);
        reasons.add("trade behind the payments: the records do not say it");
        if (Flow.isDayOnly(graph, ring)) {
            reasons.add("order within a day: the records give days only");
        }
        return reasons;
    }

    private String explanation(int[][] hops) {
        int currency = graph.graph().sentCurrency(ring[0]);
        List<String> amounts = IntStream.of(ring)
                .mapToObj(edge -> Flow.money(graph, currency, graph.graph().sentMinor(edge)))
                .toList();
        return String.join(", then ", amounts) + " went round " + Wording.count(ring.length, "account")
                + " and back to the first (" + Wording.days(graph.graph(), ring) + "), within "
                + Wording.span(spanMillis()) + (Flow.isDayOnly(graph, ring) ? " at the least" : "")
                + "; the smallest payment is " + Wording.percent(retention()) + " of the first."
                + Flow.orderNote(graph, hops)
                + " This is consistent with a circular flow.";
    }
}
