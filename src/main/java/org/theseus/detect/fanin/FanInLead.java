package org.theseus.detect.fanin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.Lead;
import org.theseus.detect.Role;
import org.theseus.detect.ScorePart;
import org.theseus.detect.Wording;
import org.theseus.project.CaseGraph;

/** Writes down the best window of one payee. */
record FanInLead(
        CaseGraph graph, int payee, FanInParameters parameters, PayeeTies ties, FanInSweep.Best best, int repetitions) {

    Lead write() {
        int[] in = IntStream.range(best.window().begin(), best.window().end())
                .map(graph.graph()::inEdge)
                .filter(ties::counts)
                .toArray();
        Set<Integer> senders = new LinkedHashSet<>();
        List<Lead.Cited> evidence = new ArrayList<>();
        for (int edge : in) {
            senders.add(graph.graph().source(edge));
            evidence.add(new Lead.Cited(edge, "in"));
        }
        List<Lead.PartyRole> parties = new ArrayList<>();
        parties.add(new Lead.PartyRole(payee, Role.COLLECTOR));
        senders.forEach(sender -> parties.add(new Lead.PartyRole(sender, Role.PAYER)));
        return new Lead(
                parties,
                evidence,
                in,
                new int[0],
                parts(),
                club(senders),
                List.of(
                        "a landlord, employer, shop, school or association that many people pay",
                        "a collection for a wedding, a funeral, a community or aid, or a savings club",
                        "relatives whose tie does not show in the records"),
                notTestable(),
                explanation(in));
    }

    /** Who gets from many and pays the same people is in a savings club, or lends and is paid back. */
    private List<CounterEvidence> club(Set<Integer> senders) {
        int[] payees = IntStream.range(
                        graph.graph().outBegin(payee), graph.graph().outEnd(payee))
                .map(position -> graph.graph().target(graph.graph().outEdge(position)))
                .sorted()
                .toArray();
        long paid = senders.stream()
                .filter(sender -> Arrays.binarySearch(payees, sender) >= 0)
                .count();
        double reached = parts().stream().mapToDouble(ScorePart::contribution).sum();
        return 2 * paid < senders.size()
                ? List.of()
                : List.of(new CounterEvidence(
                        "look-alike savings club: the payee paid " + paid + " of "
                                + Wording.count(senders.size(), "sender") + ", too",
                        -reached * paid / senders.size()));
    }

    private List<ScorePart> parts() {
        int senders = best.window().distinct();
        List<ScorePart> parts = new ArrayList<>();
        parts.add(ScorePart.of(
                "distinct senders without a known tie",
                String.valueOf(senders),
                parameters.weightSenders(),
                (double) senders / parameters.sendersForFull()));
        if (best.oneTime() >= 0) {
            double share = (double) best.oneTime() / senders;
            parts.add(ScorePart.of("one-time senders", Wording.ratio(share), parameters.weightOneTime(), share));
        }
        double strangers = (double) best.strangers() / senders;
        parts.add(ScorePart.of(
                "senders known to be strangers", Wording.ratio(strangers), parameters.weightStrangers(), strangers));
        return parts;
    }

    private List<String> notTestable() {
        List<String> reasons = new ArrayList<>();
        if (best.oneTime() < 0) {
            reasons.add("one-time senders: the payee's own records are not complete");
        }
        if (best.strangers() < best.window().distinct()) {
            reasons.add("tie to the payee: unknown for " + unknown() + " of "
                    + Wording.count(best.window().distinct(), "sender"));
        }
        reasons.add("business of the payee: the transfers do not say it");
        return reasons;
    }

    private int unknown() {
        return best.window().distinct() - best.strangers();
    }

    private String explanation(int[] in) {
        int senders = best.window().distinct();
        StringBuilder text = new StringBuilder()
                .append(Wording.count(senders, "sender"))
                .append(" without a known tie to account ")
                .append(graph.label(payee))
                .append(" paid it ")
                .append(best.value())
                .append(" in ")
                .append(Wording.count(in.length, "transfer"))
                .append(" (")
                .append(Wording.days(graph.graph(), in))
                .append("), ")
                .append(best.share() >= 1 ? "all" : "at least " + Wording.percent(best.share()))
                .append(" of what named senders paid it then")
                .append(best.share() >= 1 ? ". " : " in each of these currencies. ")
                .append("Known to be strangers: ")
                .append(best.strangers())
                .append(", tie unknown: ")
                .append(unknown())
                .append(" (")
                .append(Wording.percent((double) unknown() / senders))
                .append(").");
        if (best.oneTime() >= 0) {
            text.append(" One-time senders: ").append(best.oneTime()).append('.');
        }
        if (repetitions > 0) {
            text.append(" The same holds in ")
                    .append(Wording.count(repetitions, "further window"))
                    .append(" that share no row with this one or each other.");
        }
        return text.append(" This is consistent with a collection account.").toString();
    }
}
