package org.theseus.detect.chain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.theseus.algo.chain.Chain;
import org.theseus.algo.chain.ChainResult;
import org.theseus.algo.chain.ChainRule;
import org.theseus.detect.Lead;
import org.theseus.detect.Parameters;
import org.theseus.detect.Role;
import org.theseus.detect.ScorePart;
import org.theseus.detect.Wording;
import org.theseus.detect.flow.Flow;
import org.theseus.detect.flow.HopShares;
import org.theseus.graph.TemporalGraph;
import org.theseus.project.CaseGraph;

/** Writes down one chain. */
record ChainLead(CaseGraph graph, Parameters parameters, ChainRule rule, ChainResult.Taken taken) {

    Lead write() {
        int[][] hops = taken.chain().hops();
        int last = hops.length - 1;
        List<Lead.Cited> evidence = new ArrayList<>();
        List<String> alternatives = new ArrayList<>();
        for (int hop = 0; hop <= last; hop++) {
            for (int edge : hops[hop]) {
                evidence.add(new Lead.Cited(edge, "hop " + (hop + 1)));
            }
            if (hop < last) {
                alternatives.add(HopShares.sentence(
                        graph, hop + 1, hops[hop], hops[hop + 1], rule.follows().dwellMillis()));
            }
        }
        alternatives.add("rent, trade, wages or help in a family that happen to follow each other");
        if (taken.alternatives() > 0) {
            alternatives.add(Wording.count(taken.alternatives(), "other chain") + " can be read from these payments");
        }
        return new Lead(
                parties(),
                evidence,
                hops[0],
                hops[last],
                parts(),
                Flow.against(graph, hops, parameters.ratio("dayOnlyPenalty"), parameters.ratio("tiePenalty")),
                alternatives,
                notTestable(),
                explanation());
    }

    private Set<Integer> payers() {
        Set<Integer> payers = new LinkedHashSet<>();
        for (int edge : taken.chain().hops()[0]) {
            payers.add(graph.graph().source(edge));
        }
        return payers;
    }

    private int payee(int hop) {
        return graph.graph().target(taken.chain().hops()[hop][0]);
    }

    private List<Lead.PartyRole> parties() {
        int last = taken.chain().hops().length - 1;
        Set<Integer> payers = payers();
        List<Lead.PartyRole> parties = new ArrayList<>();
        parties.add(new Lead.PartyRole(payee(0), payers.size() > 1 ? Role.COLLECTOR : Role.MULE));
        for (int hop = 1; hop < last; hop++) {
            parties.add(new Lead.PartyRole(payee(hop), Role.MULE));
        }
        parties.add(new Lead.PartyRole(payee(last), Role.UNKNOWN));
        payers.forEach(payer -> parties.add(new Lead.PartyRole(payer, Role.PAYER)));
        return parties;
    }

    private List<ScorePart> parts() {
        int[][] hops = taken.chain().hops();
        double time = steps().mapToDouble(hop -> 1
                        - (double) gapMillis(hops[hop - 1], hops[hop])
                                / Math.max(1, rule.follows().dwellMillis()))
                .average()
                .orElseThrow();
        double amount = steps().mapToDouble(hop -> kept(hops[hop - 1], hops[hop]))
                .average()
                .orElseThrow();
        double rarity = steps().mapToDouble(hop -> Flow.rarity(graph.graph(), payee(hop - 1)))
                .average()
                .orElseThrow();
        return List.of(
                ScorePart.of("little time between hops", Wording.ratio(time), parameters.ratio("weightTime"), time),
                ScorePart.of(
                        "value passed on by each hop", Wording.ratio(amount), parameters.ratio("weightAmount"), amount),
                ScorePart.of(
                        "few payments of these accounts",
                        Flow.rarity(
                                graph,
                                rarity,
                                steps().map(hop -> payee(hop - 1)).toArray()),
                        parameters.ratio("weightRarity"),
                        rarity));
    }

    private IntStream steps() {
        return IntStream.range(1, taken.chain().hops().length);
    }

    private long gapMillis(int[] before, int[] after) {
        return Math.max(0, Flow.first(graph.graph(), after) - Flow.last(graph.graph(), before));
    }

    private double kept(int[] before, int[] after) {
        TemporalGraph edges = graph.graph();
        long brought = 0;
        for (int edge : before) {
            brought += edges.receivedMinor(edge);
        }
        long sent = 0;
        for (int edge : after) {
            sent += edges.sentMinor(edge);
        }
        return (double) Math.min(sent, brought) / Math.max(1, brought);
    }

    private List<String> notTestable() {
        List<String> reasons = new ArrayList<>();
        reasons.add(HopShares.NOT_TESTABLE);
        reasons.add("places along a route: not looked at by this version");
        if (Flow.isDayOnly(graph, taken.chain().hops())) {
            reasons.add("order within a day: the records give days only");
        }
        return reasons;
    }

    private String explanation() {
        Chain chain = taken.chain();
        List<String> sums = new ArrayList<>();
        for (int[] hop : chain.hops()) {
            sums.add(Flow.received(graph, hop));
        }
        return Wording.count(payers().size(), "account") + " paid a first account, which paid a second and so on, in "
                + chain.hops().length + " hops (" + Wording.days(graph.graph(), chain.hops()) + "): "
                + String.join(", then ", sums) + ". At most "
                + Wording.percent((double) chain.retainedMinor() / Math.max(1, chain.broughtMinor()))
                + " of the first sum can have gone the whole way." + Flow.orderNote(graph, chain.hops())
                + " This is consistent with a payment chain.";
    }
}
