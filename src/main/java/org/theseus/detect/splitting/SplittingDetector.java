package org.theseus.detect.splitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.detect.CaseContext;
import org.theseus.detect.CurrencySums;
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
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.graph.ListedRows;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

/**
 * A6, one payer and many receivers on one day at one place (Arizona: "shifting where and how they collect"; FATF 2022). Of
 * the first payments of one named payer to each receiver not known to be related, those that are paid out in one town, or by
 * one agent, within {@code window} of the first of them, and of which the largest is at most (1 + {@code tolerance}) times
 * the smallest in euro (version 2: alike to each other, not to a sum between them), are cited if they reach at least {@code minPayees} receivers.
 *
 * <p>One lead a payer: the most receivers, then towns before agents, then the earliest, then the smallest sums. A window of
 * more than {@code maxPayees} first payments is a disbursement (wages, aid), left out and counted. O(rows · maxPayees).
 */
public final class SplittingDetector extends IndicatorDetector {

    private static final int[] TOO_MANY = {};

    /** One detector without state. */
    public SplittingDetector() {
        super(
                new Definition(
                        "splitting",
                        3,
                        "A6",
                        "one payer pays several new receivers alike on one day at one place",
                        Typology.SMUGGLING,
                        Set.of(EvidenceGroup.HOW_MUCH)),
                FieldNeeds.none()
                        .required("town or agent of payment", Fact.PAY_PLACE, Fact.PAY_AGENT)
                        .euros()
                        .observed("no earlier tie"));
    }

    @Override
    public Detection detect(CaseContext context, Parameters parameters, Monitor monitor) {
        CaseGraph graph = context.graph();
        List<Lead> leads = new ArrayList<>();
        int population = 0;
        int large = 0;
        int nodes = graph.graph().nodeCount();
        int[] met = new int[nodes];
        Ticker ticker = Ticker.of(monitor, nodes);
        for (int payer = 0; payer < nodes; payer++) {
            ticker.done(payer);
            int all = graph.graph().outEnd(payer) - graph.graph().outBegin(payer);
            if (graph.isOutside(payer) || all < parameters.count("minPayees")) {
                continue;
            }
            int[] first = firstPayments(context, payer, met);
            population += first.length >= parameters.count("minPayees") ? 1 : 0;
            int[] best = {};
            for (Fact place : List.of(Fact.PAY_PLACE, Fact.PAY_AGENT)) {
                for (int[] there : Rows.groups(
                        first,
                        edge -> place == Fact.PAY_PLACE ? context.places().paidPlace(edge) : graph.fact(place, edge))) {
                    ticker.steps(there.length);
                    int[] found = most(context, parameters, there);
                    large += found == TOO_MANY ? 1 : 0;
                    if (found != TOO_MANY
                            && found.length >= parameters.count("minPayees")
                            && found.length > best.length) {
                        best = found;
                    }
                }
            }
            if (best.length > 0) {
                leads.add(lead(context, parameters, payer, best));
            }
        }
        return new Detection(
                leads,
                leads.size() + " of " + Wording.count(population, "payer") + " of " + parameters.count("minPayees")
                        + " or more receivers",
                large == 0
                        ? List.of()
                        : List.of(Wording.count(large, "place") + " left out where one payer paid more than "
                                + parameters.count("maxPayees") + " new receivers within the window: a disbursement"));
    }

    /**
     * The first payment to each receiver, if it has an amount in euro and no tie is known.
     *
     * @param met by node, one more than the last payer who was seen to pay it
     */
    private static int[] firstPayments(CaseContext context, int payer, int[] met) {
        CaseGraph graph = context.graph();
        TemporalGraph edges = graph.graph();
        ListedRows rows = graph.rows();
        boolean hasAllRates = context.euros().withoutRate() == 0;
        int[] found = new int[edges.outEnd(payer) - edges.outBegin(payer)];
        int size = 0;
        for (int position = edges.outBegin(payer); position < edges.outEnd(payer); position++) {
            int payee = rows.outTarget(position);
            if (payee == payer || graph.isOutside(payee) || met[payee] == payer + 1) {
                continue;
            }
            met[payee] = payer + 1;
            if ((hasAllRates || context.euros().receivedCents(edges.outEdge(position)) != EuroAmounts.NO_RATE)
                    && graph.related(payer, payee) != Relatedness.YES) {
                found[size++] = edges.outEdge(position);
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** The most payments alike within the window, all to different receivers; TOO_MANY for a disbursement. */
    private static int[] most(CaseContext context, Parameters parameters, int[] there) {
        TemporalGraph graph = context.graph().graph();
        double above = 1 + parameters.ratio("tolerance");
        int[] best = new int[0];
        int end = 0;
        for (int begin = 0; begin < there.length; begin++) {
            while (end < there.length
                    && graph.earliest(there[end]) - graph.earliest(there[begin]) <= parameters.millis("window")) {
                end++;
            }
            if (end - begin > parameters.count("maxPayees")) {
                return TOO_MANY;
            }
            if (end - begin <= best.length) {
                continue;
            }
            int[] bySum = IntStream.range(begin, end)
                    .map(i -> there[i])
                    .boxed()
                    .sorted(Comparator.<Integer>comparingLong(
                                    edge -> context.euros().receivedCents(edge))
                            .thenComparing(Comparator.naturalOrder()))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int high = 0;
            for (int low = 0; low < bySum.length; low++) {
                while (high < bySum.length
                        && context.euros().receivedCents(bySum[high])
                                <= context.euros().receivedCents(bySum[low]) * above) {
                    high++;
                }
                if (high - low > best.length) {
                    best = Arrays.copyOfRange(bySum, low, high);
                }
            }
        }
        Arrays.sort(best);
        return best;
    }

    private static Lead lead(CaseContext context, Parameters parameters, int payer, int[] rows) {
        CaseGraph graph = context.graph();
        TemporalGraph edges = graph.graph();
        boolean seen = context.observed()
                .isFull(
                        payer,
                        Math.min(context.observed().dataBegin(), edges.earliest(rows[0])),
                        edges.earliest(rows[0]));
        int[] strangers = Rows.where(rows, edge -> graph.related(payer, edges.target(edge)) == Relatedness.NO);
        return new LeadDraft(context)
                .party(payer, Role.PAYER)
                .parties(Rows.payees(graph, rows), Role.COLLECTOR)
                .cite(LeadDraft.OUT, rows)
                .part(
                        "receivers paid alike",
                        String.valueOf(rows.length),
                        parameters.ratio("weightPayees"),
                        (double) rows.length / parameters.count("payeesForFull"))
                .part(
                        "known to be strangers",
                        Rows.some(graph, strangers, rows.length),
                        parameters.ratio("weightStrangers"),
                        (double) strangers.length / rows.length)
                .part(
                        "payer's records are complete before",
                        seen ? "yes" : "no",
                        parameters.ratio("weightSeen"),
                        seen ? 1 : 0)
                .tagged(payer, "the payer", parameters.ratio("tagPenalty"))
                .notTestableIf(
                        !seen, "no earlier tie: the payer's own records are not complete before the first payment")
                .alternatives(
                        "wages, grants or aid paid to several people at one counter",
                        "presents to several relatives, or friends who repay a common cost")
                .explain("One payer paid " + Wording.count(rows.length, "receiver") + " whom it had not paid before "
                        + CurrencySums.ofSent(graph, rows) + " in nearly equal parts within "
                        + Wording.span(parameters.millis("window")) + " at one place ("
                        + Wording.days(edges, rows)
                        + "). This is consistent with one fee split over several people who pick it up.")
                .build();
    }
}
