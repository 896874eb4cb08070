package org.theseus.detect.convoy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Definition;
import org.theseus.detect.EuroAmounts;
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
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

/**
 * B5, convoy burst (press reports on van transports; FinCEN FIN-2023-Alert001). A burst is what payers not known to be related
 * pay one side within {@code window} of a row: at least {@code minPayers} of them, with a coefficient of variation of the
 * amount a head of at most {@code maxVariation} (an amount within a tenth of two to {@code maxHeads} times the smallest is
 * so many heads), before and after which each of {@code quietDays} times 24 hours has fewer than {@code quietShare} of the
 * burst's payments a day. It is cited with a second burst that begins at least {@code apart} after it, or with what the side
 * pays to named others until {@code onward} after its last row, at least {@code minOnward} of its value.
 *
 * <p>One lead a side: the first burst that has either. Sides with more than {@code maxRows} inflows are businesses, left out
 * and counted. O(rows²) for the others.
 */
public final class ConvoyBurstDetector extends PartyDetector {

    private static final double OF_A_HEAD = 0.1;

    /** One detector without state. */
    public ConvoyBurstDetector() {
        super(
                new Definition(
                        "convoy-burst",
                        2,
                        "B5",
                        "several strangers pay one side nearly alike within two days, again or with onward payment",
                        Typology.SMUGGLING,
                        Set.of(EvidenceGroup.WHEN, EvidenceGroup.WHAT_NEXT)),
                FieldNeeds.none().euros().observed("quiet before and after"),
                "side of several payers",
                "sides of several payers");
    }

    @Override
    protected PartySearch search(CaseContext context, Parameters parameters) {
        return (node, tally) -> {
            if (context.clusters().isFirst(node)) {
                look(context, parameters, node, tally);
            }
        };
    }

    private static void look(CaseContext context, Parameters parameters, int side, Tally tally) {
        CaseGraph graph = context.graph();
        int[] all = context.clusters().inflows(side);
        int minPayers = parameters.count("minPayers");
        int[] payers = context.clusters().payers(side);
        if (all.length < minPayers || Rows.distinct(payers).length < minPayers) {
            return;
        }
        boolean hasAllRates = context.euros().withoutRate() == 0;
        boolean isOne = context.clusters().members(side).length == 1;
        int[] in = Rows.whereAt(
                all,
                at -> (hasAllRates || context.euros().receivedCents(all[at]) != EuroAmounts.NO_RATE)
                        && graph.related(
                                        payers[at], isOne ? side : graph.graph().target(all[at]))
                                != Relatedness.YES);
        if (in != all && Rows.payerCount(graph, in) < minPayers) {
            return;
        }
        tally.seen();
        if (in.length > parameters.count("maxRows")) {
            tally.leftOut("with more than " + parameters.count("maxRows") + " inflows left out: a business");
            return;
        }
        List<int[]> bursts = new ArrayList<>();
        long window = parameters.millis("window");
        for (int begin = 0; begin < in.length; begin++) {
            int end = Rows.end(graph, in, begin, window);
            if (end - begin < minPayers) {
                continue;
            }
            int[] burst = Arrays.copyOfRange(in, begin, end);
            if (isBurst(context, parameters, in, burst)) {
                bursts.add(burst);
            }
        }
        int[] out = context.clusters().outflows(side);
        for (int[] burst : bursts) {
            long first = graph.graph().earliest(burst[0]);
            long last = graph.graph().earliest(burst[burst.length - 1]);
            int[] again = bursts.stream()
                    .filter(other -> graph.graph().earliest(other[0]) - first >= parameters.millis("apart"))
                    .findFirst()
                    .orElseGet(() -> new int[0]);
            int[] onward = Rows.between(
                    graph, Rows.withoutRefunds(graph, out, burst), first, last + parameters.millis("onward") + 1);
            boolean passed = onward.length > 0
                    && Rows.euros(context, onward) >= parameters.ratio("minOnward") * Rows.euros(context, burst);
            if (again.length > 0 || passed) {
                tally.lead(lead(context, parameters, burst, again, passed ? onward : new int[0]));
                return;
            }
        }
    }

    private static boolean isBurst(CaseContext context, Parameters parameters, int[] in, int[] burst) {
        CaseGraph graph = context.graph();
        if (Rows.payerCount(graph, burst) < parameters.count("minPayers")
                || variation(context, parameters, burst) > parameters.ratio("maxVariation")) {
            return false;
        }
        long first = graph.graph().earliest(burst[0]);
        long last = graph.graph().earliest(burst[burst.length - 1]);
        double limit = parameters.ratio("quietShare") * burst.length * Rows.DAY / parameters.millis("window");
        for (int day = 1; day <= parameters.count("quietDays"); day++) {
            int before = Rows.between(graph, in, first - day * Rows.DAY, first - (day - 1) * Rows.DAY).length;
            int after = Rows.between(graph, in, last + 1 + (day - 1) * Rows.DAY, last + 1 + day * Rows.DAY).length;
            if (before >= limit || after >= limit) {
                return false;
            }
        }
        return true;
    }

    private static double variation(CaseContext context, Parameters parameters, int[] burst) {
        // a sum that rounds to no cent is no price of anybody
        long base = Math.max(
                1,
                IntStream.of(burst)
                        .mapToLong(context.euros()::receivedCents)
                        .min()
                        .orElse(1));
        double[] heads = IntStream.of(burst)
                .mapToDouble(edge -> {
                    long cents = context.euros().receivedCents(edge);
                    long times = Math.round((double) cents / base);
                    boolean fits = times >= 1
                            && times <= parameters.count("maxHeads")
                            && Math.abs(cents - times * base) <= OF_A_HEAD * times * base;
                    return fits ? (double) cents / times : cents;
                })
                .toArray();
        double mean = Arrays.stream(heads).average().orElse(1);
        double square =
                Arrays.stream(heads).map(v -> (v - mean) * (v - mean)).average().orElse(0);
        return StrictMath.sqrt(square) / mean;
    }

    private static Lead lead(CaseContext context, Parameters parameters, int[] burst, int[] again, int[] onward) {
        CaseGraph graph = context.graph();
        long payers = Rows.payers(graph, burst).count();
        double variation = variation(context, parameters, burst);
        long begin = graph.graph().earliest(burst[0]) - parameters.count("quietDays") * Rows.DAY;
        long end = graph.graph().earliest(burst[burst.length - 1]) + parameters.count("quietDays") * Rows.DAY;
        boolean seen =
                Rows.payees(graph, burst).allMatch(node -> context.observed().isFull(node, begin, end))
                        && begin >= context.observed().dataBegin()
                        && end <= context.observed().dataEnd();
        LeadDraft draft = new LeadDraft(context);
        if (end > context.observed().dataEnd()) {
            draft.provisionalAfter(end);
        }
        return draft.parties(Rows.payees(graph, burst), Role.COLLECTOR)
                .parties(Rows.payees(graph, onward), Role.FACILITATOR)
                .parties(Rows.payers(graph, burst), Role.PAYER)
                .parties(Rows.payees(graph, again), Role.COLLECTOR)
                .parties(Rows.payers(graph, again), Role.PAYER)
                .parties(Rows.payers(graph, onward), Role.COLLECTOR)
                .cite(LeadDraft.IN, burst)
                .cite("in again", again)
                .cite(LeadDraft.OUT, onward)
                .part(
                        "payers within the window",
                        String.valueOf(payers),
                        parameters.ratio("weightPayers"),
                        (double) payers / parameters.count("payersForFull"))
                .part(
                        "amounts a head alike",
                        "variation " + Wording.ratio(variation),
                        parameters.ratio("weightAlike"),
                        1 - variation / parameters.ratio("maxVariation"))
                .part("a second burst", again.length > 0 ? "yes" : "no", parameters.ratio("weightAgain"), again.length)
                .part("passed on", onward.length > 0 ? "yes" : "no", parameters.ratio("weightOnward"), onward.length)
                .tagged(graph.graph().target(burst[0]), "the payee", parameters.ratio("tagPenalty"))
                .notTestableIf(!seen, "quiet before and after: the payee's own records are not complete over it")
                .alternatives(
                        "participants of a course, a trip or a feast who pay their share",
                        "rents that are due on one day")
                .explain(Wording.count(payers, "payer") + " without a known tie paid one side "
                        + Rows.received(graph, burst) + " in nearly equal parts within "
                        + Wording.span(parameters.millis("window")) + " (" + Wording.days(graph.graph(), burst)
                        + "), with quiet days before and after"
                        + (again.length > 0 ? "; it happened again on " + Wording.days(graph.graph(), again) : "")
                        + (onward.length > 0 ? "; " + Rows.received(graph, onward) + " went on at once" : "")
                        + ". This is consistent with passengers of one transport who pay for it.")
                .build();
    }
}
