package org.theseus.detect.escrow;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.theseus.detect.CaseContext;
import org.theseus.detect.CurrencySums;
import org.theseus.detect.Lead;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.Parameters;
import org.theseus.detect.Role;
import org.theseus.detect.Rows;
import org.theseus.detect.Wording;
import org.theseus.detect.arrival.Arrival;
import org.theseus.detect.fee.FeeBands;
import org.theseus.detect.flow.HopShares;
import org.theseus.graph.TemporalGraph;
import org.theseus.project.CaseGraph;

/** Writes down deposits of one holder. */
record EscrowLead(CaseContext context, Parameters parameters, FeeBands fees) {

    EscrowLead(CaseContext context, Parameters parameters) {
        this(context, parameters, FeeBands.of(context));
    }

    Lead write(int holder, List<Deposit> deposits) {
        CaseGraph graph = context.graph();
        TemporalGraph edges = graph.graph();
        int[] in = deposits.stream().mapToInt(Deposit::in).toArray();
        int[] out = deposits.stream()
                .flatMapToInt(deposit -> IntStream.of(deposit.out()))
                .toArray();
        boolean refund = deposits.get(0).refund();
        boolean seen = context.observed().isFull(holder, edges.earliest(in[0]), edges.latest(out[out.length - 1]));
        long known = deposits.stream()
                .filter(deposit -> deposit.arrival().isPresent())
                .count();
        double share = CurrencySums.ofSent(graph, out)
                .smallestShareOf(CurrencySums.ofReceived(graph, in))
                .orElse(0);
        LeadDraft draft = new LeadDraft(context)
                .party(holder, Role.HAWALADAR)
                .parties(Rows.payers(graph, in), Role.PAYER)
                .parties(Rows.payees(graph, out), refund ? Role.PAYER : Role.FACILITATOR)
                .cite(LeadDraft.IN, in)
                .cite(LeadDraft.OUT, out)
                .part("share of the deposit that left", Wording.ratio(share), parameters.ratio("weightShare"), share)
                .part(
                        "released around a known arrival",
                        known == 0 ? "none known" : known + " of " + deposits.size(),
                        parameters.ratio("weightArrival"),
                        refund ? 0 : (double) known / deposits.size())
                .part(
                        "deposits released together",
                        String.valueOf(deposits.size()),
                        parameters.ratio("weightBatch"),
                        (double) (deposits.size() - 1) / parameters.count("batch"))
                .part(
                        "holder's own records are complete then",
                        seen ? "yes" : "no",
                        parameters.ratio("weightSeen"),
                        seen ? 1 : 0);
        fees.annotate(draft, in);
        if (refund) {
            draft.against(
                    "the money went back to whoever paid it: a refund, or a failed journey",
                    parameters.ratio("refundPenalty"));
        }
        draft.weak(
                "which payments out answer a deposit follows from order and sum alone: deposits are taken in the order of time, each with"
                        + " the first payments out after it that none before it took and that make "
                        + Wording.percent(parameters.ratio("minShare")) + " to "
                        + Wording.percent(parameters.ratio("maxShare"))
                        + " of it; no row says that they belong together");
        draft.tagged(holder, "the holder", parameters.ratio("tagPenalty"))
                .notTestableIf(
                        !seen, "that nothing was passed on before: the holder's own records are not complete then")
                .notTestableIf(
                        known < deposits.size(), "release on arrival: no arrival of the payer is known well enough")
                .notTestable(HopShares.NOT_TESTABLE)
                .alternatives(
                        "rent deposits, a notary's or agent's account, a purchase that was called off",
                        "a loan between acquaintances");
        for (Deposit deposit : deposits) {
            draft.alternatives(HopShares.sentence(
                    graph, 1, new int[] {deposit.in()}, deposit.out(), parameters.millis("maxWait")));
        }
        return draft.explain(text(holder, deposits, in, out)).build();
    }

    private String text(int holder, List<Deposit> deposits, int[] in, int[] out) {
        CaseGraph graph = context.graph();
        long shortest = deposits.stream()
                .mapToLong(deposit ->
                        graph.graph().earliest(deposit.out()[0]) - graph.graph().earliest(deposit.in()))
                .min()
                .orElse(0);
        StringBuilder text = new StringBuilder()
                .append(Wording.count(in.length, "deposit"))
                .append(in.length == 1 ? " of " : ", together ")
                .append(Rows.received(graph, in))
                .append(in.length == 1 ? " rested with account " : ", rested with account ")
                .append(graph.label(holder))
                .append(" for at least ")
                .append(Duration.ofMillis(shortest).toDays())
                .append(" d; then ")
                .append(Wording.count(out.length, "payment"))
                .append(out.length == 1 ? " of " : ", together ")
                .append(org.theseus.detect.CurrencySums.ofSent(graph, out))
                .append(
                        deposits.get(0).refund()
                                ? " went back to the payer"
                                : (out.length == 1 ? "" : ",")
                                        + " went to others whom the payers never paid themselves")
                .append(" (")
                .append(Wording.days(graph.graph(), in, out))
                .append(").");
        deposits.stream()
                .flatMap(deposit -> deposit.arrival().stream())
                .map(Arrival::sentence)
                .distinct()
                .forEach(sentence ->
                        text.append(" The payer's ").append(sentence).append('.'));
        return text.append(
                        deposits.get(0).refund()
                                ? " This is consistent with a deposit for a journey that failed."
                                : deposits.stream()
                                                .anyMatch(deposit ->
                                                        deposit.arrival().isPresent())
                                        ? " This is consistent with money held by a third party until an arrival is"
                                                + " confirmed."
                                        : " This is consistent with money held by a third party for a time; no arrival that"
                                                + " it could have waited for is known.")
                .toString();
    }
}
