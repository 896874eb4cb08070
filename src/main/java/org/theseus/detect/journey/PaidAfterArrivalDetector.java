package org.theseus.detect.journey;

import java.util.Set;
import java.util.stream.IntStream;
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
import org.theseus.detect.Tally;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.project.Relatedness;

/**
 * E7(a): within {@code within} after arrival the side that paid for a journey ({@link Journeys}) pays sides that were paid for
 * it, at least {@code minPayments} times in {@code minWeeks} or more different weeks, counted from arrival. By itself this is
 * "fee or debt paid after arrival, check": instalments and rent look the same, and payments that are as large as the fees were
 * are not cited (version 2: whichever they are, not only the first). One lead a side, the journey with the most such payments. O(rows of the side) but for {@link Journeys}.
 */
public final class PaidAfterArrivalDetector extends PartyDetector {

    /** One detector without state. */
    public PaidAfterArrivalDetector() {
        super(
                new Definition(
                        "paid-after-arrival",
                        4,
                        "E7a",
                        "payments to the side of a journey go on after arrival: fee or debt, check",
                        Typology.TRAFFICKING,
                        Set.of(EvidenceGroup.WHEN)),
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
        Journey best = null;
        int[] most = {};
        boolean seen = false;
        for (Journey journey : journeys.of(side)) {
            seen = true;
            int[] after = journeys.after(journey, parameters.millis("within"), parameters.ratio("standing"));
            if (after.length > most.length
                    && after.length >= parameters.count("minPayments")
                    && weeks(context, journey, after) >= parameters.count("minWeeks")) {
                best = journey;
                most = after;
            }
        }
        if (seen) {
            tally.seen();
        }
        if (best != null) {
            tally.lead(lead(context, parameters, best, most));
        }
    }

    private static long weeks(CaseContext context, Journey journey, int[] after) {
        return IntStream.of(after)
                .mapToLong(edge -> (context.graph().graph().earliest(edge)
                                - journey.arrival().endMillis())
                        / (7 * Rows.DAY))
                .distinct()
                .count();
    }

    private static boolean isRelated(CaseContext context, int edge) {
        int payer = context.graph().graph().source(edge);
        int payee = context.graph().graph().target(edge);
        return context.graph().related(payer, payee) == Relatedness.YES
                || context.graph().isOneSurname(payer, payee);
    }

    private static Lead lead(CaseContext context, Parameters parameters, Journey journey, int[] after) {
        long weeks = weeks(context, journey, after);
        boolean related = IntStream.concat(IntStream.of(after), IntStream.of(journey.fees()))
                .anyMatch(edge -> isRelated(context, edge));
        LeadDraft draft = new LeadDraft(context)
                .parties(Rows.payees(context.graph(), after), Role.COLLECTOR)
                .parties(Rows.payers(context.graph(), after), Role.TRAVELLER)
                .parties(Rows.payers(context.graph(), journey.fees()), Role.PAYER)
                .parties(Rows.payees(context.graph(), journey.fees()), Role.COLLECTOR)
                .cite("fee", journey.fees())
                .cite(LeadDraft.OUT, after)
                .part(
                        "payments after arrival",
                        String.valueOf(after.length),
                        parameters.ratio("weightPayments"),
                        (double) after.length / parameters.count("paymentsForFull"))
                .part(
                        "different weeks",
                        String.valueOf(weeks),
                        parameters.ratio("weightWeeks"),
                        (double) weeks / parameters.count("weeksForFull"))
                .part(
                        "confidence of the arrival",
                        journey.arrival().confidence().toString(),
                        parameters.ratio("weightArrival"),
                        journey.arrival().confidence().factor());
        if (related) {
            draft.lookAlike("family: the sides have a known tie, or one surname", parameters.ratio("familyPenalty"));
        }
        return draft.notTestable("deposits with a third party (B3) are not looked for here")
                .alternatives(
                        "a fee that is paid in instalments, as agreed",
                        "rent, a purchase or a loan between acquaintances")
                .explain("A side paid " + Rows.received(context.graph(), journey.fees()) + ", which has the shape of a "
                        + journey.shape(context) + "; " + journey.arrival().sentence()
                        + ". After it the same side was paid "
                        + Rows.received(context.graph(), after) + " in "
                        + Wording.count(after.length, "payment") + " ("
                        + Wording.days(context.graph().graph(), after)
                        + "). This is consistent with a fee or debt paid after arrival, which wants a check.")
                .build();
    }
}
