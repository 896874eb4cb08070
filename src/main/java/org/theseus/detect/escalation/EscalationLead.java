package org.theseus.detect.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Lead;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.Parameters;
import org.theseus.detect.Role;
import org.theseus.detect.Rows;
import org.theseus.detect.Urgency;
import org.theseus.detect.Wording;
import org.theseus.detect.fee.FeeBands;
import org.theseus.detect.flow.Flow;
import org.theseus.detect.trail.Stop;
import org.theseus.graph.TemporalGraph;
import org.theseus.project.CaseGraph;

/** Writes down series and pairs. */
record EscalationLead(CaseContext context, Parameters parameters, FeeBands fees) {

    private static final long SMALL_RISE_PERCENT = 5;
    private static final long WHOLE = 100;

    EscalationLead(CaseContext context, Parameters parameters) {
        this(context, parameters, FeeBands.of(context));
    }

    /** @param meanwhile what the side paid from the first to the last of the series, to whomever */
    Lead escalation(int[] series, boolean placed, int[] meanwhile) {
        TemporalGraph edges = context.graph().graph();
        int last = series[series.length - 1];
        long increases = java.util.stream.IntStream.range(1, series.length)
                .filter(i -> edges.receivedMinor(series[i]) > edges.receivedMinor(series[i - 1]))
                .count();
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(edges.earliest(last)), ZoneOffset.UTC);
        OptionalLong price = fees.packageHigh(context.places().payCountry(last), day);
        double total = Rows.euros(context, series);
        LeadDraft draft = draft(series)
                .part(
                        "increases",
                        increases + ", " + more(series) + " more in all",
                        parameters.ratio("weightIncreases"),
                        (double) increases / parameters.count("increasesForFull"))
                .part(
                        "payments in a row",
                        String.valueOf(series.length),
                        parameters.ratio("weightPayments"),
                        (double) series.length / parameters.count("paymentsForFull"))
                .part(
                        "no payment of the side paid out further along a route meanwhile",
                        placed ? "yes" : "places not known",
                        parameters.ratio("weightStandstill"),
                        placed ? 1 : 0)
                .part(
                        "sum against the highest known package price (full at " + parameters.ratio("priceFactor") + ")",
                        price.isEmpty()
                                ? "no price"
                                : Wording.ratio(total / price.getAsLong()) + " of " + Rows.euro(price.getAsLong())
                                        + ", of prices that name "
                                        + context.places().payCountry(last),
                        parameters.ratio("weightPrice"),
                        price.isEmpty() ? 0 : total / (parameters.ratio("priceFactor") * price.getAsLong()));
        smallRise(draft, series);
        return draft.urgent(Urgency.DANGER)
                .notTestableIf(!placed, "standstill of the traveller: fewer than two places of payment are known")
                .notTestableIf(price.isEmpty(), "sum against the price of a package: none is known there")
                .explain(
                        Wording.count(series.length, "payment") + " of one side to account "
                                + context.graph().label(edges.target(last)) + " in "
                                + Wording.days(edges, series) + ", " + Rows.received(context.graph(), series)
                                + " in all, none smaller than the one before and " + increases
                                + " of them larger, from " + received(series[0]) + " to " + received(last) + ", "
                                + more(series) + " more"
                                + (placed
                                        ? "; meanwhile no payment of the side was paid out further along a route than one before"
                                                + looked(series, meanwhile)
                                        : "")
                                + ". This is consistent with payments extorted for somebody who is held: possible danger to life.")
                .build();
    }

    Lead checkToday(EscalationSearch.Pair pair) {
        CaseGraph graph = context.graph();
        int[] rows = {pair.first(), pair.second()};
        double factor = (double) graph.graph().receivedMinor(pair.second())
                / graph.graph().receivedMinor(pair.first());
        boolean fee = pair.firstFee() >= 0;
        LeadDraft draft = draft(rows)
                .part(
                        "second payment against the first",
                        Wording.ratio(factor),
                        parameters.ratio("weightIncreases"),
                        factor / (2 * parameters.ratio("pairFactor")))
                .part("after a first fee or an event", fee ? "fee" : "event", parameters.ratio("weightPayments"), 1);
        if (fee) {
            draft.cite("before", pair.firstFee()).party(graph.graph().target(pair.firstFee()), Role.UNKNOWN);
            draft.party(graph.graph().source(pair.firstFee()), Role.PAYER);
        }
        long since = graph.graph().earliest(pair.first()) - parameters.millis("newTie");
        boolean seen = context.observed()
                .isFull(graph.graph().source(pair.first()), since, graph.graph().earliest(pair.first()));
        return draft.urgent(Urgency.CHECK_TODAY)
                .notTestableIf(
                        !seen,
                        "no tie older than " + Wording.span(parameters.millis("newTie"))
                                + ": the payer's own records are not complete before the first payment")
                .explain("Two payments of one side to account "
                        + graph.label(graph.graph().target(pair.second()))
                        + " in " + Wording.days(graph.graph(), rows) + ", "
                        + Rows.received(graph, rows) + " in all, the second " + Wording.ratio(factor)
                        + " times the first, with no earlier tie seen, after "
                        + (fee ? "a payment in a country on the routes" : "an event that an investigator entered")
                        + ". This is consistent with the begin of extortion: check today, possible danger to life.")
                .build();
    }

    /** On which rows standstill was tested. */
    private String looked(int[] series, int[] meanwhile) {
        int side = context.clusters().of(context.graph().graph().source(series[0]));
        int accounts = context.clusters().members(side).length;
        int others = meanwhile.length - series.length;
        return " (looked at: all that the side"
                + (accounts > 1 ? ", " + accounts + " accounts under the same identifiers," : "")
                + " paid in these days but purchases, " + Wording.count(meanwhile.length, "payment") + ", "
                + (others == 0 ? "all cited" : others + " of them not cited") + "; a place on a route is known of "
                + Stop.of(context, meanwhile).size() + ")";
    }

    /** Fees and rates could make a rise as small as this. */
    private void smallRise(LeadDraft draft, int[] series) {
        long first = context.graph().graph().receivedMinor(series[0]);
        long more = context.graph().graph().receivedMinor(series[series.length - 1]) - first;
        if (WHOLE * more < SMALL_RISE_PERCENT * first) {
            draft.weak("the rise is small: "
                    + Flow.money(context.graph(), context.graph().graph().receivedCurrency(series[0]), more)
                    + " from the first payment to the last, less than " + SMALL_RISE_PERCENT
                    + " %; fees or exchange rates could explain it");
        }
    }

    /** By how much the last payment is larger than the first. */
    private String more(int[] series) {
        TemporalGraph edges = context.graph().graph();
        return Wording.percent(
                (double) edges.receivedMinor(series[series.length - 1]) / edges.receivedMinor(series[0]) - 1);
    }

    private String received(int edge) {
        return Rows.received(context.graph(), new int[] {edge});
    }

    private LeadDraft draft(int[] rows) {
        CaseGraph graph = context.graph();
        int payee = graph.graph().target(rows[0]);
        LeadDraft draft = new LeadDraft(context)
                .party(payee, Role.COLLECTOR)
                .parties(Rows.payers(graph, rows), Role.PAYER)
                .cite(LeadDraft.IN, rows);
        long unordered = java.util.stream.IntStream.range(1, rows.length)
                .filter(i -> graph.graph().latest(rows[i - 1]) >= graph.graph().earliest(rows[i]))
                .count();
        if (unordered > 0) {
            draft.against(
                    "the order of " + Wording.count(unordered, "payment") + " is possible but not certain",
                    parameters.ratio("orderPenalty"));
        }
        fees.annotate(draft, rows);
        return draft.tagged(payee, "the payee", parameters.ratio("tagPenalty"))
                .alternatives(
                        "bills, rent or wages that rise, a purchase paid in parts",
                        "support of a relative in growing need, such as an illness")
                .notTestable("where the traveller is, and who it is: the payments do not say it");
    }
}
