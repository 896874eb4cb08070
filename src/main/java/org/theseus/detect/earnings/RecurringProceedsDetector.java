package org.theseus.detect.earnings;

import java.util.Arrays;
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
import org.theseus.detect.PartyRows;
import org.theseus.detect.PartySearch;
import org.theseus.detect.Role;
import org.theseus.detect.Rows;
import org.theseus.detect.Tally;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.detect.arrival.Arrivals;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

/**
 * E1, recurring proceeds (AUSTRAC/Fintel Alliance 2022). Receipts of {@code minEur} to {@code maxEur} each from named payers
 * not known to be related are counted by weeks of seven days, {@code weeks} of them from the UTC day of any receipt on. A week
 * of at least {@code minReceipts} is busy; cited are the receipts of the busy weeks if there are at least {@code minBusy} of
 * them, from at least {@code minPayers} payers, and if the totals of the busy weeks vary by a coefficient of at most {@code
 * maxVariation}.
 *
 * <p>One lead a payee: the most busy weeks, then the earliest. More than {@code maxRows} receipts within the weeks are a
 * business, left out and counted. Observed time is the window; an arrival only adds evidence. O(rows · maxRows).
 */
public final class RecurringProceedsDetector extends PartyDetector {

    /** One detector without state. */
    public RecurringProceedsDetector() {
        super(
                new Definition(
                        "recurring-proceeds",
                        1,
                        "E1",
                        "small receipts from many people, week after week",
                        Typology.TRAFFICKING,
                        Set.of(EvidenceGroup.WHEN)),
                FieldNeeds.none().euros(),
                "payee of small sums from enough payers",
                "payees of small sums from enough payers");
    }

    @Override
    protected PartySearch search(CaseContext context, Parameters parameters) {
        Arrivals arrivals = Arrivals.of(context);
        long least = parameters.money("minEur", "EUR").minor();
        long most = parameters.money("maxEur", "EUR").minor();
        int minPayers = parameters.count("minPayers");
        return (node, tally) -> {
            PartyRows in = PartyRows.in(context.graph(), node);
            int[] small = Rows.whereAt(in.edges(), at -> {
                long cents = context.euros().receivedCents(in.edge(at), in.minor(at));
                return cents >= least && cents <= most;
            });
            if (small.length >= minPayers) {
                look(context, parameters, arrivals, node, small, tally);
            }
        };
    }

    private static void look(
            CaseContext context, Parameters parameters, Arrivals arrivals, int node, int[] small, Tally tally) {
        CaseGraph graph = context.graph();
        int[] in = Rows.where(small, edge -> graph.related(graph.graph().source(edge), node) != Relatedness.YES);
        if (Rows.payerCount(graph, in) < parameters.count("minPayers")) {
            return;
        }
        tally.seen();
        int weeks = parameters.count("weeks");
        int[] best = {};
        int bestBusy = 0;
        for (int begin = 0; begin < in.length; begin++) {
            if (begin > 0 && Rows.day(graph, in[begin]) == Rows.day(graph, in[begin - 1])) {
                continue;
            }
            long first = Rows.day(graph, in[begin]) * Rows.DAY;
            int end = begin;
            while (end < in.length && graph.graph().earliest(in[end]) < first + 7L * weeks * Rows.DAY) {
                end++;
            }
            if (end - begin > parameters.count("maxRows")) {
                tally.leftOut("with more small receipts than " + parameters.count("maxRows")
                        + " within the weeks left out: a business");
                return;
            }
            int[] busy = busy(context, parameters, Arrays.copyOfRange(in, begin, end), first);
            int count = (int) IntStream.of(busy)
                    .map(edge -> week(graph, edge, first))
                    .distinct()
                    .count();
            if (count > bestBusy) {
                best = busy;
                bestBusy = count;
            }
        }
        if (best.length > 0) {
            tally.lead(lead(context, parameters, arrivals, node, best, bestBusy));
        }
    }

    private static int week(CaseGraph graph, int edge, long first) {
        return (int) ((graph.graph().earliest(edge) - first) / (7 * Rows.DAY));
    }

    /** The receipts of the busy weeks, none if they do not satisfy the definition. */
    private static int[] busy(CaseContext context, Parameters parameters, int[] rows, long first) {
        CaseGraph graph = context.graph();
        int[] counts = new int[parameters.count("weeks")];
        long[] sums = new long[counts.length];
        for (int edge : rows) {
            counts[week(graph, edge, first)]++;
            sums[week(graph, edge, first)] += context.euros().receivedCents(edge);
        }
        int[] busy = IntStream.of(rows)
                .filter(edge -> counts[week(graph, edge, first)] >= parameters.count("minReceipts"))
                .toArray();
        double[] totals = IntStream.range(0, counts.length)
                .filter(week -> counts[week] >= parameters.count("minReceipts"))
                .mapToDouble(week -> sums[week])
                .toArray();
        return totals.length >= parameters.count("minBusy")
                        && Rows.payers(graph, busy).count() >= parameters.count("minPayers")
                        && variation(totals) <= parameters.ratio("maxVariation")
                ? busy
                : new int[0];
    }

    private static double variation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double square = Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0);
        return StrictMath.sqrt(square) / mean;
    }

    private static Lead lead(
            CaseContext context, Parameters parameters, Arrivals arrivals, int node, int[] in, int busy) {
        CaseGraph graph = context.graph();
        long payers = Rows.payers(graph, in).count();
        LeadDraft draft = new LeadDraft(context)
                .party(node, Role.UNKNOWN)
                .parties(Rows.payers(graph, in), Role.PAYER)
                .cite(LeadDraft.IN, in)
                .part(
                        "weeks of several receipts",
                        busy + " of " + parameters.count("weeks"),
                        parameters.ratio("weightWeeks"),
                        (double) busy / parameters.count("weeks"))
                .part(
                        "payers",
                        String.valueOf(payers),
                        parameters.ratio("weightPayers"),
                        (double) payers / parameters.count("payersForFull"));
        boolean after = arrivals.of(node)
                .filter(arrival -> arrival.endMillis() + parameters.millis("afterArrival")
                        < graph.graph().earliest(in[0]))
                .map(arrival ->
                        draft.part("begin after arrival", arrival.sentence(), parameters.ratio("weightArrival"), 1))
                .isPresent();
        return draft.notTestableIf(!after, "whether they begin after an arrival: none is known before them")
                .tagged(node, "the payee", parameters.ratio("tagPenalty"))
                .alternatives(
                        "an online seller, a craftsman, a teacher, a landlord of rooms",
                        "contributions of a club or a congregation",
                        "lawful work that is paid by the visit")
                .explain("Account " + graph.label(node) + " was paid " + Rows.received(graph, in) + " in "
                        + Wording.count(in.length, "small sum") + " by " + Wording.count(payers, "payer") + " ("
                        + Wording.days(graph.graph(), in)
                        + "). This is consistent with regular proceeds of a service, lawful or not; whether anybody"
                        + " else controls them cannot be seen here.")
                .build();
    }
}
