package org.theseus.detect.heads;

import java.util.List;
import java.util.stream.IntStream;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Lead;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.Parameters;
import org.theseus.detect.Role;
import org.theseus.detect.Rows;
import org.theseus.detect.Wording;
import org.theseus.project.CaseGraph;

/** What is said of a receiver whose payments are multiples of one price: which of them, how many, which multiples, by what chance. */
final class HeadLead {

    /** Chances below this are told as this. */
    private static final double LEAST_CHANCE = 1e-12;

    private final CaseContext context;
    private final Parameters parameters;
    private final Tested found;

    HeadLead(CaseContext context, Parameters parameters, Tested found) {
        this.context = context;
        this.parameters = parameters;
        this.found = found;
    }

    /** The lead about the payments that were tested. */
    Lead lead() {
        CaseGraph graph = context.graph();
        int[] fits = IntStream.of(found.rows()).filter(edge -> heads(edge) > 0).toArray();
        long kinds = IntStream.of(fits).map(edge -> heads(edge)).distinct().count();
        double share = (double) fits.length / found.rows().length;
        LeadDraft draft = new LeadDraft(context)
                .party(found.node(), Role.COLLECTOR)
                .parties(Rows.payers(graph, found.rows()), Role.PAYER)
                .cite(LeadDraft.IN, fits)
                .cite(HeadMultiplesDetector.OTHER, found.rows())
                .part("payments that are multiples", Wording.percent(share), parameters.ratio("weightShare"), share)
                .part(
                        "how many, full at " + parameters.count("paymentsForFull"),
                        String.valueOf(fits.length),
                        parameters.ratio("weightPayments"),
                        (double) fits.length / parameters.count("paymentsForFull"))
                .part(
                        "different multiples",
                        String.valueOf(kinds),
                        parameters.ratio("weightKinds"),
                        (double) kinds / parameters.count("kindsForFull"))
                .tagged(found.node(), "the receiver", parameters.ratio("tagPenalty"));
        AmountPools.Usual usual = found.usual();
        if (usual != null) {
            HeadChance chance = new HeadChance(context, parameters, found, usual);
            draft.weak(chance.sentence()).weak(chance.room());
        }
        return draft.alternatives(
                        "one price for one, two or three pieces: tickets, rooms, goods",
                        "a contribution by the number of persons in a family")
                .explain("Of " + Wording.count(found.rows().length, "payment") + " to " + graph.label(found.node())
                        + " ("
                        + Wording.days(graph.graph(), found.rows()) + ") " + fits.length
                        + ", together " + Rows.received(graph, fits) + ", are "
                        + multiples(fits) + " times " + Rows.euro(found.base())
                        + ", give or take " + Wording.percent(parameters.ratio("tolerance"))
                        + "; that so many fit by chance, with the amounts that others are paid, has a probability of at most 1 in "
                        + (long) (1 / Math.max(LEAST_CHANCE, found.chance()))
                        + ". This is consistent with a price by head of about " + Rows.euro(found.base()) + ".")
                .build();
    }

    /** The multiples that occur: {@code 2, 3 and 5}. */
    private String multiples(int[] fits) {
        List<String> kinds = IntStream.of(fits)
                .map(edge -> heads(edge))
                .distinct()
                .sorted()
                .mapToObj(String::valueOf)
                .toList();
        int last = kinds.size() - 1;
        return last == 0 ? kinds.get(0) : String.join(", ", kinds.subList(0, last)) + " and " + kinds.get(last);
    }

    private int heads(int edge) {
        return Multiples.heads(
                context.euros().receivedCents(edge),
                found.base(),
                parameters.count("maxHeads"),
                parameters.ratio("tolerance"));
    }
}
