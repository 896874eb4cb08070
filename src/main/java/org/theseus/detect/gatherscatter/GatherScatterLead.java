package org.theseus.detect.gatherscatter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.Lead;
import org.theseus.detect.Role;
import org.theseus.detect.ScorePart;
import org.theseus.detect.Wording;
import org.theseus.detect.fanin.PayeeTies;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;

/**
 * Writes down the best peak of one hub.
 *
 * @param out the scattered edges of the peak
 * @param payroll receivers paid after several separate peaks, with the rows of these
 */
record GatherScatterLead(
        CaseGraph graph,
        GatherScatterParameters parameters,
        PayeeTies ties,
        GatherScatterSweep.Best best,
        int[] out,
        Payroll payroll) {

    Lead write() {
        TemporalGraph edges = graph.graph();
        int[] in = IntStream.range(best.peak().gatherBegin(), best.peak().gatherEnd())
                .map(edges::inEdge)
                .filter(ties::counts)
                .toArray();
        Set<Integer> senders = distinct(IntStream.of(in).map(edges::source));
        Set<Integer> receivers = distinct(IntStream.of(out).map(edges::target));
        List<Lead.Cited> evidence = new ArrayList<>();
        IntStream.of(in).forEach(edge -> evidence.add(new Lead.Cited(edge, "in")));
        IntStream.of(out).forEach(edge -> evidence.add(new Lead.Cited(edge, "out")));
        IntStream.of(payroll.in()).forEach(edge -> evidence.add(new Lead.Cited(edge, "in of another peak")));
        IntStream.of(payroll.out()).forEach(edge -> evidence.add(new Lead.Cited(edge, "out after another peak")));
        List<Lead.PartyRole> parties = new ArrayList<>();
        parties.add(new Lead.PartyRole(best.peak().node(), Role.COLLECTOR));
        receivers.stream()
                .filter(node -> !senders.contains(node))
                .forEach(node -> parties.add(new Lead.PartyRole(node, Role.FACILITATOR)));
        senders.forEach(node -> parties.add(new Lead.PartyRole(node, Role.PAYER)));
        return new Lead(
                parties,
                evidence,
                in,
                out,
                parts(),
                against(senders, receivers),
                List.of(
                        "a business that pays its suppliers or staff from its takings",
                        "an association, a savings club or a collection that pays out what it gathered",
                        "a licensed agent or exchange office"),
                notTestable(),
                explanation(in));
    }

    private static Set<Integer> distinct(IntStream nodes) {
        return nodes.boxed().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<ScorePart> parts() {
        int senders = best.peak().senders();
        List<ScorePart> parts = new ArrayList<>();
        parts.add(ScorePart.of(
                "distinct senders without a known tie",
                String.valueOf(senders),
                parameters.weightSenders(),
                (double) senders / parameters.sendersForFull()));
        double strangers = (double) best.strangers() / senders;
        parts.add(ScorePart.of(
                "senders known to be strangers", Wording.ratio(strangers), parameters.weightStrangers(), strangers));
        parts.add(ScorePart.of(
                "distinct receivers",
                String.valueOf(best.peak().receivers()),
                parameters.weightReceivers(),
                (double) best.peak().receivers() / parameters.receiversForFull()));
        if (best.share() != GatherScatterSweep.NOT_TESTABLE) {
            parts.add(ScorePart.of(
                    "share paid on",
                    Wording.ratio(best.share()),
                    parameters.weightShareOut(),
                    best.share() / parameters.maxShareOut()));
        }
        parts.add(ScorePart.of(
                "receivers paid after " + parameters.payrollPeaks() + " or more separate peaks",
                String.valueOf(payroll.receivers()),
                parameters.weightPayroll(),
                (double) payroll.receivers() / parameters.payrollHelpers()));
        return parts;
    }

    private List<CounterEvidence> against(Set<Integer> senders, Set<Integer> receivers) {
        List<CounterEvidence> against = new ArrayList<>();
        TemporalGraph edges = graph.graph();
        long latestPeak = IntStream.range(best.peak().gatherBegin(), best.peak().gatherEnd())
                .map(edges::inEdge)
                .filter(ties::counts)
                .filter(edge -> edges.earliest(edge) == best.peak().atMillis())
                .mapToLong(edges::latest)
                .max()
                .orElseThrow();
        long unordered = IntStream.of(out)
                .filter(edge -> edges.earliest(edge) <= latestPeak)
                .count();
        if (unordered > 0) {
            against.add(new CounterEvidence(
                    unordered + " of " + Wording.count(out.length, "outflow")
                            + " may have come before the last inflow: the order inside a day or instant is unknown",
                    -parameters.dayOrderPenalty() * unordered / out.length));
        }
        long refunded = receivers.stream().filter(senders::contains).count();
        if (refunded > 0) {
            against.add(new CounterEvidence(
                    refunded + " of " + Wording.count(receivers.size(), "receiver")
                            + " had paid in: a refund or a savings club looks so",
                    -parameters.refundPenalty() * refunded / receivers.size()));
        }
        return against;
    }

    private List<String> notTestable() {
        List<String> reasons = new ArrayList<>();
        int unknown = best.peak().senders() - best.strangers();
        if (unknown > 0) {
            reasons.add("tie to the hub: unknown for " + unknown + " of "
                    + Wording.count(best.peak().senders(), "sender"));
        }
        if (best.share() == GatherScatterSweep.NOT_TESTABLE) {
            reasons.add("share paid on: no currency was both gathered and paid on, and there are no rates");
        }
        if (best.countries() < parameters.minCountries()) {
            reasons.add("receivers in " + parameters.minCountries() + " or more countries: unknown for "
                    + best.placeless() + " of " + Wording.count(best.peak().receivers(), "receiver"));
        }
        if (graph.observation(best.peak().node()) != Observation.FULL) {
            reasons.add("that no more was paid on: the hub's own records are not complete");
        }
        return reasons;
    }

    private String explanation(int[] in) {
        String share = best.share() == GatherScatterSweep.NOT_TESTABLE
                ? ""
                : ", at least " + Wording.percent(best.share()) + " of it in each common currency";
        return Wording.count(best.peak().senders(), "sender") + " without a known tie to account "
                + graph.label(best.peak().node()) + " paid it " + best.gathered() + " in "
                + Wording.count(in.length, "transfer") + " (" + Wording.days(graph.graph(), in)
                + "); tie unknown for " + (best.peak().senders() - best.strangers()) + ". Within "
                + Wording.span(parameters.scatterMillis()) + " after the last of them it paid " + best.scattered()
                + " to " + Wording.count(best.peak().receivers(), "receiver") + " in "
                + Wording.count(out.length, "transfer") + share + "."
                + (payroll.receivers() > 0
                        ? " Paid after several separate peaks: " + Wording.count(payroll.receivers(), "receiver") + "."
                        : "")
                + " This is consistent with a collector who pays helpers.";
    }
}
