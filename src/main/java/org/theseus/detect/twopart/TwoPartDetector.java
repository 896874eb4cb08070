package org.theseus.detect.twopart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Definition;
import org.theseus.detect.Detection;
import org.theseus.detect.EuroAmounts;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.FieldNeeds;
import org.theseus.detect.IndicatorDetector;
import org.theseus.detect.Lead;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.Parameters;
import org.theseus.detect.Role;
import org.theseus.detect.Rows;
import org.theseus.detect.ScaleItem;
import org.theseus.detect.SideOutflows;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.detect.fee.FeeBands;
import org.theseus.detect.identifier.PartyClusters;
import org.theseus.graph.TemporalGraph;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

/**
 * B4, two-part fee (UNODC: "deposit up front pre-departure, then the rest upon arrival"). Everything that one side paid
 * another in the whole case is cited if it is two to {@code maxPayments} payments, the last {@code minGap} to {@code maxGap}
 * after the first, the smallest at least {@code minRatio} of the largest in euro, and the sum within a band of a known
 * package ({@link FeeBands}). Purchases ({@link org.theseus.detect.Purchases}) take no part.
 *
 * <p>That nothing follows for {@code silence} is known where the records of payer or payee are complete until then; if the
 * data end before, the lead is provisional; else it is not testable. Rows that cannot be placed in time are not seen. One lead
 * for each pair of sides; O(rows log rows).
 */
public final class TwoPartDetector extends IndicatorDetector {

    /** One detector without state. */
    public TwoPartDetector() {
        super(
                new Definition(
                                "two-part-fee",
                                3,
                                "B4",
                                "one side pays another twice, a part and the balance, and never again",
                                Typology.SMUGGLING,
                                Set.of(EvidenceGroup.HOW_MUCH))
                        .adding(ScaleItem.LEGS_OR_PARTS),
                FieldNeeds.none().euros().observed("silence afterwards"));
    }

    @Override
    public Detection detect(CaseContext context, Parameters parameters, Monitor monitor) {
        TemporalGraph graph = context.graph().graph();
        FeeBands fees = FeeBands.of(context);
        PartyClusters clusters = context.clusters();
        List<Lead> leads = new ArrayList<>();
        int population = 0;
        Ticker ticker = Ticker.of(monitor, graph.nodeCount());
        for (int node = 0; node < graph.nodeCount(); node++) {
            ticker.done(node);
            if (context.graph().isOutside(node) || !clusters.isFirst(node)) {
                continue;
            }
            for (int[] pair : SideOutflows.of(context, node).toOneSide()) {
                if (pair.length <= parameters.count("maxPayments")) {
                    population++;
                    if (holds(context, parameters, fees, pair)) {
                        leads.add(lead(context, parameters, fees, pair));
                    }
                }
            }
        }
        return new Detection(
                leads,
                leads.size() + " of " + Wording.count(population, "pair") + " of sides with two to "
                        + parameters.count("maxPayments") + " payments in all",
                List.of());
    }

    private static boolean holds(CaseContext context, Parameters parameters, FeeBands fees, int[] pair) {
        TemporalGraph graph = context.graph().graph();
        long gap = graph.earliest(pair[pair.length - 1]) - graph.earliest(pair[0]);
        if (gap < parameters.millis("minGap") || gap > parameters.millis("maxGap")) {
            return false;
        }
        long least = IntStream.of(pair)
                .mapToLong(context.euros()::receivedCents)
                .min()
                .orElse(0);
        long most = IntStream.of(pair)
                .mapToLong(context.euros()::receivedCents)
                .max()
                .orElse(0);
        return least != EuroAmounts.NO_RATE
                && most > 0
                && (double) least / most >= parameters.ratio("minRatio")
                && fees.isPackage(Rows.euros(context, pair), day(graph.earliest(pair[0])));
    }

    private static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    private static Lead lead(CaseContext context, Parameters parameters, FeeBands fees, int[] pair) {
        CaseGraph graph = context.graph();
        TemporalGraph edges = graph.graph();
        int last = pair[pair.length - 1];
        long until = edges.latest(last) + parameters.millis("silence");
        boolean seen = context.observed().isFull(edges.source(last), edges.earliest(last), until)
                || context.observed().isFull(edges.target(last), edges.earliest(last), until);
        boolean ended = until <= context.observed().dataEnd();
        int[] strangers =
                Rows.where(pair, edge -> graph.related(edges.source(edge), edges.target(edge)) == Relatedness.NO);
        boolean related = IntStream.of(pair)
                .anyMatch(edge -> graph.related(edges.source(edge), edges.target(edge)) == Relatedness.YES
                        || graph.isOneSurname(edges.source(edge), edges.target(edge)));
        LeadDraft draft = new LeadDraft(context)
                .parties(Rows.payees(graph, pair), Role.COLLECTOR)
                .parties(Rows.payers(graph, pair), Role.PAYER)
                .cite(LeadDraft.IN, pair)
                .part(
                        "sum within the price of a package",
                        Rows.euro(Rows.euros(context, pair)),
                        parameters.ratio("weightSum"),
                        1)
                .part(
                        "silence afterwards",
                        seen && ended ? "yes" : "not testable",
                        parameters.ratio("weightSilence"),
                        seen && ended ? 1 : 0)
                .part(
                        "payments between known strangers",
                        Rows.some(graph, strangers, pair.length),
                        parameters.ratio("weightStrangers"),
                        (double) strangers.length / pair.length);
        fees.annotate(draft, pair);
        if (related) {
            draft.lookAlike(
                    "family: payer and payee have a known tie, or one surname", parameters.ratio("familyPenalty"));
        }
        Rows.payees(graph, pair).forEach(node -> draft.tagged(node, "the payee", parameters.ratio("tagPenalty")));
        if (!ended) {
            draft.provisionalAfter(until);
        }
        return draft.notTestableIf(
                        !ended, "silence for " + Wording.span(parameters.millis("silence")) + ": the data end before")
                .notTestableIf(
                        ended && !seen,
                        "silence for " + Wording.span(parameters.millis("silence"))
                                + ": neither side's own records are complete until then")
                .alternatives(
                        "deposit and balance of an ordinary purchase, a flat, a car, a course or a wedding",
                        "a loan in two parts between acquaintances")
                .explain(Wording.count(pair.length, "payment") + " of " + Rows.received(graph, pair)
                        + " are all that one side ever paid the other ("
                        + Wording.days(edges, pair)
                        + "); together they lie in the price band of a package. This is consistent with a fee paid in"
                        + " parts, a deposit and a balance.")
                .build();
    }
}
