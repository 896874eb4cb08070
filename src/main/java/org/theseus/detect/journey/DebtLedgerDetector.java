package org.theseus.detect.journey;

import java.util.Arrays;
import java.util.Set;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Definition;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.FieldNeeds;
import org.theseus.detect.Lead;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.Parameters;
import org.theseus.detect.PartyDetector;
import org.theseus.detect.PartySearch;
import org.theseus.detect.Role;
import org.theseus.detect.Rows;
import org.theseus.detect.ScaleItem;
import org.theseus.detect.Tally;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.graph.TemporalGraph;

/**
 * E6, debt bondage ledger (FinCEN FIN-2020-A008; UNODC). After a journey ({@link Journeys}) the side that paid for it pays one
 * of the sides that were paid, at least {@code minPayments} times in a row at intervals that differ by at most twice {@code
 * slack}, in all more than {@code priceFactor} times the fees seen or over more than {@code long}. Payments that go on as the
 * fees were (rent, trade) are not cited; version 2 looks at each of them, not only at the first. One lead for a side and a side that it pays: the longest series. O(rows²) for a
 * pair of sides.
 */
public final class DebtLedgerDetector extends PartyDetector {

    /** One detector without state. */
    public DebtLedgerDetector() {
        super(
                new Definition(
                                "debt-ledger",
                                4,
                                "E6",
                                "constant payments after a journey to whoever was paid for it",
                                Typology.TRAFFICKING,
                                Set.of(EvidenceGroup.WHEN))
                        .adding(ScaleItem.DEBT_LEDGER),
                FieldNeeds.none().euros(),
                "side that paid for a journey",
                "sides that paid for a journey");
    }

    @Override
    protected PartySearch search(CaseContext context, Parameters parameters) {
        Journeys journeys = Journeys.of(context, parameters);
        return (node, tally) -> {
            if (context.clusters().isFirst(node)) {
                look(context, parameters, journeys, node, tally);
            }
        };
    }

    private static void look(CaseContext context, Parameters parameters, Journeys journeys, int side, Tally tally) {
        TemporalGraph graph = context.graph().graph();
        boolean seen = false;
        Set<Integer> told = new java.util.HashSet<>();
        for (Journey journey : journeys.of(side)) {
            seen = true;
            int[] after = journeys.after(journey, Long.MAX_VALUE, parameters.ratio("standing"));
            for (int[] pair : Rows.groups(after, edge -> context.clusters().of(graph.target(edge)))) {
                int[] ledger = series(context, pair, parameters.millis("slack"));
                long span =
                        ledger.length == 0 ? 0 : graph.earliest(ledger[ledger.length - 1]) - graph.earliest(ledger[0]);
                long price = Rows.euros(context, journey.fees());
                if (ledger.length >= parameters.count("minPayments")
                        && (Rows.euros(context, ledger) > parameters.ratio("priceFactor") * price
                                || span > parameters.millis("long"))
                        && told.add(context.clusters().of(graph.target(pair[0])))) {
                    tally.lead(lead(context, parameters, journey, ledger, span));
                }
            }
        }
        if (seen) {
            tally.seen();
        }
    }

    /** The longest run of payments whose intervals differ by at most twice the slack; the earliest of equals. */
    private static int[] series(CaseContext context, int[] rows, long slack) {
        TemporalGraph graph = context.graph().graph();
        int[] best = {};
        for (int begin = 0; begin < rows.length; begin++) {
            long least = Long.MAX_VALUE;
            long most = 0;
            int end = begin + 1;
            while (end < rows.length) {
                long gap = graph.earliest(rows[end]) - graph.earliest(rows[end - 1]);
                least = Math.min(least, gap);
                most = Math.max(most, gap);
                // an interval that the slack could make nothing is none
                if (most - least > 2 * slack || gap <= slack) {
                    break;
                }
                end++;
            }
            if (end - begin > best.length) {
                best = Arrays.copyOfRange(rows, begin, end);
            }
        }
        return best;
    }

    private static Lead lead(CaseContext context, Parameters parameters, Journey journey, int[] ledger, long span) {
        long price = Rows.euros(context, journey.fees());
        long paid = Rows.euros(context, ledger);
        return new LeadDraft(context)
                .parties(Rows.payees(context.graph(), ledger), Role.CONTROLLER)
                .parties(Rows.payers(context.graph(), ledger), Role.POSSIBLE_VICTIM)
                .parties(Rows.payers(context.graph(), journey.fees()), Role.PAYER)
                .parties(Rows.payees(context.graph(), journey.fees()), Role.COLLECTOR)
                .cite("fee", journey.fees())
                .cite(LeadDraft.OUT, ledger)
                .part(
                        "payments in one rhythm",
                        String.valueOf(ledger.length),
                        parameters.ratio("weightPayments"),
                        (double) ledger.length / parameters.count("paymentsForFull"))
                .part(
                        "paid after the journey against its fees",
                        Wording.ratio((double) paid / price),
                        parameters.ratio("weightSum"),
                        paid / (2 * parameters.ratio("priceFactor") * price))
                .part(
                        "how long they go on",
                        span / Rows.DAY + " d",
                        parameters.ratio("weightLong"),
                        (double) span / (2 * parameters.millis("long")))
                .notTestable("what is still owed: not in payments")
                .notTestable("deposits with a third party (B3) are not looked for here")
                .alternatives(
                        "an agreed loan for the journey, repaid in instalments",
                        "rent, maintenance or support for a relative")
                .explain("A side paid " + Rows.received(context.graph(), journey.fees()) + ", which has the shape of a "
                        + journey.shape(context) + "; " + journey.arrival().sentence() + ". From "
                        + Wording.days(context.graph().graph(), ledger) + " it paid the same side "
                        + Rows.received(context.graph(), ledger) + " in "
                        + Wording.count(ledger.length, "payment")
                        + " in one rhythm. This is consistent with a debt for the journey that goes on.")
                .build();
    }
}
