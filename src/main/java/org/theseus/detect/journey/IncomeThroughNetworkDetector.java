package org.theseus.detect.journey;

import java.util.ArrayList;
import java.util.List;
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
import org.theseus.detect.ScaleItem;
import org.theseus.detect.Tally;
import org.theseus.detect.Typology;
import org.theseus.detect.Urgency;
import org.theseus.detect.Wording;
import org.theseus.detect.wages.Payroll;
import org.theseus.detect.wages.Siphon;

/**
 * E7(b), the transition from smuggling to trafficking that the founding article names. Of somebody of a side that paid for a
 * journey ({@link Journeys}), wages of within {@code within} after arrival left at once ({@link Payroll}) to a side that was
 * paid for it, in at least {@code minCycles} pay cycles; or such a side itself pays that person in the rhythm of wages and got
 * most of each back. One lead a side, the journey with the most cycles. It comes before everything but B9.
 */
public final class IncomeThroughNetworkDetector extends PartyDetector {

    /** One detector without state. */
    public IncomeThroughNetworkDetector() {
        super(
                new Definition(
                                "income-through-network",
                                3,
                                "E7b",
                                "after payments that look like those for a journey, wages of the side that paid go to whoever was paid",
                                Typology.TRAFFICKING,
                                Set.of(EvidenceGroup.HOW_MUCH, EvidenceGroup.WHAT_NEXT))
                        .adding(ScaleItem.INCOME_THROUGH_NETWORK),
                FieldNeeds.none().euros(),
                "side that paid for a journey",
                "sides that paid for a journey");
    }

    @Override
    protected PartySearch search(CaseContext context, Parameters parameters) {
        Journeys journeys = Journeys.of(context, parameters);
        Payroll payroll = Payroll.of(context, parameters);
        return (node, tally) -> {
            if (context.clusters().isFirst(node)) {
                look(context, parameters, journeys, payroll, node, tally);
            }
        };
    }

    private static void look(
            CaseContext context, Parameters parameters, Journeys journeys, Payroll payroll, int side, Tally tally) {
        List<Journey> paid = journeys.of(side);
        if (paid.isEmpty()) {
            return;
        }
        tally.seen();
        List<Siphon> siphons = IntStream.of(context.clusters().members(side))
                .mapToObj(payroll::siphons)
                .flatMap(List::stream)
                .filter(siphon -> siphon.payee() != Siphon.NONE)
                .toList();
        Journey best = null;
        List<Siphon> most = new ArrayList<>();
        for (Journey journey : paid) {
            long arrived = journey.arrival().endMillis();
            List<Siphon> after = siphons.stream()
                    .filter(siphon -> journey.paid().contains(context.clusters().of(siphon.payee())))
                    .filter(siphon -> {
                        long wait = context.graph().graph().earliest(siphon.credit()) - arrived;
                        return wait > 0 && wait <= parameters.millis("within");
                    })
                    .toList();
            int cycles = payroll.cycles(
                    after.stream().mapToLong(siphon -> context.graph().graph().earliest(siphon.credit())));
            if (cycles >= parameters.count("minCycles") && after.size() > most.size()) {
                best = journey;
                most = after;
            }
        }
        if (best != null) {
            tally.lead(lead(context, parameters, payroll, best, most));
        }
    }

    private static Lead lead(
            CaseContext context, Parameters parameters, Payroll payroll, Journey journey, List<Siphon> siphons) {
        int[] in = siphons.stream().mapToInt(Siphon::credit).toArray();
        int[] out = siphons.stream()
                .flatMapToInt(siphon -> IntStream.of(siphon.out()))
                .toArray();
        double share = (double) Rows.euros(context, out) / Math.max(1, Rows.euros(context, in));
        LeadDraft draft = new LeadDraft(context)
                .parties(Rows.payees(context.graph(), out), Role.CONTROLLER)
                .parties(Rows.payees(context.graph(), in), Role.POSSIBLE_VICTIM)
                .parties(Rows.payers(context.graph(), journey.fees()), Role.PAYER)
                .parties(Rows.payees(context.graph(), journey.fees()), Role.COLLECTOR)
                .parties(Rows.payers(context.graph(), in), Role.UNKNOWN)
                .cite("fee", journey.fees())
                .cite(LeadDraft.IN, in)
                .cite(LeadDraft.OUT, out)
                .part(
                        "wages that went on",
                        String.valueOf(siphons.size()),
                        parameters.ratio("weightCycles"),
                        (double) siphons.size() / parameters.count("cyclesForFull"))
                .part("share of the wages", Wording.percent(share), parameters.ratio("weightShare"), share)
                .part(
                        "confidence of the arrival",
                        journey.arrival().confidence().toString(),
                        parameters.ratio("weightArrival"),
                        journey.arrival().confidence().factor());
        OtherWages others = new OtherWages(context, parameters, payroll, journey, siphons);
        others.lines().forEach(draft::weak);
        if (others.isTheSameBefore()) {
            draft.lookAlike(
                    "pass-through: whoever pays these wages paid before the fee, too, which left in the same way, so neither a"
                            + " price nor an arrival is seen",
                    parameters.ratio("sameBeforePenalty"));
        }
        return draft.urgent(Urgency.TRANSITION)
                .notTestable("deposits with a third party (B3) are not looked for here")
                .notTestable("that these are wages, and that it is this money that left: told by sum and day alone")
                .alternatives(
                        "a landlord or an employer who also advanced the fare, as agreed",
                        "a shared household that one person runs",
                        "an account that takes the money of others and passes it on for a share, with or without its holder's knowledge")
                .explain("A side paid " + Rows.received(context.graph(), journey.fees()) + " in "
                        + Wording.count(journey.fees().length, "payment") + ", which have the shape of a "
                        + journey.shape(context) + "; " + journey.arrival().sentence() + ". After it, "
                        + Wording.percent(share) + " of " + Wording.count(siphons.size(), "wage")
                        + " (each from one who pays the same account again about a month before or after), together "
                        + Rows.received(context.graph(), in) + " ("
                        + Wording.days(context.graph().graph(), in)
                        + "), went within "
                        + Wording.span(parameters.millis("dwell"))
                        + " to the side that was paid. This is consistent with a relationship that did not end on arrival; steps to protect"
                        + " a possible victim come first.")
                .build();
    }
}
