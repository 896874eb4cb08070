package org.theseus.detect.fanin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.Lead;
import org.theseus.detect.Role;
import org.theseus.detect.Rows;
import org.theseus.detect.ScorePart;
import org.theseus.detect.Wording;
import org.theseus.graph.TemporalGraph;
import org.theseus.project.CaseGraph;

/** Writes down the best window of one payee. */
record FanInLead(
        CaseGraph graph, int payee, FanInParameters parameters, PayeeTies ties, FanInSweep.Best best, int repetitions) {

    Lead write() {
        int[] positions = positions();
        int[] in = Arrays.stream(positions).map(graph.graph()::inEdge).toArray();
        int[] senders = Rows.distinct(
                Arrays.stream(positions).map(graph.graph()::inSource).toArray());
        List<Lead.Cited> evidence = new ArrayList<>(in.length);
        for (int edge : in) {
            evidence.add(new Lead.Cited(edge, "in"));
        }
        List<Lead.PartyRole> parties = new ArrayList<>(senders.length + 1);
        parties.add(new Lead.PartyRole(payee, Role.COLLECTOR));
        for (int sender : senders) {
            parties.add(new Lead.PartyRole(sender, Role.PAYER));
        }
        List<ScorePart> parts = parts();
        return new Lead(
                parties,
                evidence,
                in,
                new int[0],
                parts,
                club(senders, parts),
                List.of(
                        "a landlord, employer, shop, school or association that many people pay",
                        "a collection for a wedding, a funeral, a community or aid, or a savings club",
                        "relatives whose tie does not show in the records"),
                notTestable(),
                explanation(in));
    }

    /** In-positions of the rows of the window that count. */
    private int[] positions() {
        int[] counted = new int[best.window().end() - best.window().begin()];
        int size = 0;
        for (int position = best.window().begin(); position < best.window().end(); position++) {
            if (ties.counts(graph.graph().inEdge(position), graph.graph().inSource(position))) {
                counted[size++] = position;
            }
        }
        return Arrays.copyOf(counted, size);
    }

    /** Who gets from many and pays the same people is in a savings club, or lends and is paid back. */
    private List<CounterEvidence> club(int[] senders, List<ScorePart> parts) {
        TemporalGraph edges = graph.graph();
        int begin = edges.outBegin(payee);
        int[] payees = new int[edges.outEnd(payee) - begin];
        for (int i = 0; i < payees.length; i++) {
            payees[i] = graph.rows().outTarget(begin + i);
        }
        Arrays.sort(payees);
        long paid = 0;
        for (int sender : senders) {
            paid += Arrays.binarySearch(payees, sender) >= 0 ? 1 : 0;
        }
        if (2 * paid < senders.length) {
            return List.of();
        }
        double reached = parts.stream().mapToDouble(ScorePart::contribution).sum();
        return List.of(new CounterEvidence(
                "look-alike savings club: the payee paid " + paid + " of " + Wording.count(senders.length, "sender")
                        + ", too",
                -reached * paid / senders.length));
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
            text.append(" One-time senders, of at most ")
                    .append(Wording.count(parameters.oneTimeTransfers(), "payment"))
                    .append(" to it in the whole case: ")
                    .append(best.oneTime())
                    .append('.');
        }
        if (repetitions > 0) {
            text.append(" The same holds in ")
                    .append(Wording.count(repetitions, "further window"))
                    .append(" that share no row with this one or each other.");
        }
        return text.append(" This is consistent with a collection account.").toString();
    }
}
