package org.theseus.detect.hawala;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import org.theseus.graph.TemporalGraph;

/**
 * D2, netting settlement (FATF, UNODC: a running tally netted between hawaladars). Two parties with at least {@code minClients}
 * counterparties each pay each other sums that are multiples of {@code roundEur} and at least {@code minFactor} times the
 * median payment of their clients. At least {@code minSettlements} of these one after another lie {@code minGap} to {@code
 * maxGap} apart, and each is within {@code tolerance} of what the payer's clients paid in more than they were paid since the one
 * before (at most {@code maxGap}), or of what the payee's clients were paid more than they paid in.
 *
 * <p>Settling by paying somebody else's supplier is not looked for. Of more than {@code maxRows} rows no hub is searched. One
 * lead a pair. O(rows of a hub) for each payment between two hubs.
 */
public final class NettingDetector extends PartyDetector {

    /** Part of the rows that settle. */
    static final String SETTLES = "settles";
    /** Part of the rows of clients. */
    static final String CLIENT = "client";

    /** One detector without state. */
    public NettingDetector() {
        super(
                new Definition(
                        "netting-settlement",
                        1,
                        "D2",
                        "two parties settle what their clients left open with large round payments",
                        Typology.VALUE_TRANSFER,
                        Set.of(EvidenceGroup.WHO, EvidenceGroup.HOW_MUCH)),
                FieldNeeds.none().euros(),
                "pair of parties with several large round payments between them",
                "pairs of parties with several large round payments between them");
    }

    @Override
    protected PartySearch search(CaseContext context, Parameters parameters) {
        Map<Integer, int[]> hubs = new HashMap<>();
        return (node, tally) -> {
            if (!mayHaveClients(context, parameters, node)) {
                return;
            }
            for (int other : partners(context, parameters, node)) {
                int[] rows = hubs.computeIfAbsent(node, hub -> rows(context, parameters, hub));
                int[] rowsOfOther = hubs.computeIfAbsent(other, hub -> rows(context, parameters, hub));
                if (rows.length > 0 && rowsOfOther.length > 0) {
                    look(
                            context,
                            parameters,
                            new Settlements(context, parameters, node, rows, other, rowsOfOther),
                            new int[] {node, other},
                            rows,
                            tally);
                }
            }
        };
    }

    /** Parties with a higher number with whom there are enough round payments; most have none. */
    private static List<Integer> partners(CaseContext context, Parameters parameters, int node) {
        TemporalGraph graph = context.graph().graph();
        long round = parameters.money("roundEur", "EUR").minor();
        int least = parameters.count("minSettlements");
        SortedMap<Integer, Integer> times = new TreeMap<>();
        for (int i = graph.outBegin(node); i < graph.outEnd(node); i++) {
            count(context, graph.outEdge(i), context.graph().rows().outTarget(i), node, round, times);
        }
        for (int i = graph.inBegin(node); i < graph.inEnd(node); i++) {
            count(context, graph.inEdge(i), graph.inSource(i), node, round, times);
        }
        List<Integer> found = new ArrayList<>();
        times.forEach((other, rows) -> {
            if (rows >= least) {
                found.add(other);
            }
        });
        return found;
    }

    private static void count(
            CaseContext context, int edge, int other, int node, long round, SortedMap<Integer, Integer> times) {
        if (other > node
                && context.graph().graph().sentMinor(edge) % round == 0
                && !context.graph().isOutside(other)) {
            times.merge(other, 1, Integer::sum);
        }
    }

    private static boolean mayHaveClients(CaseContext context, Parameters parameters, int node) {
        TemporalGraph graph = context.graph().graph();
        int all = graph.inEnd(node) - graph.inBegin(node) + graph.outEnd(node) - graph.outBegin(node);
        return all >= parameters.count("minClients")
                && all <= parameters.count("maxRows")
                && !context.purchases().isMerchant(node);
    }

    /** Rows of a party with enough counterparties, none for any other. */
    private static int[] rows(CaseContext context, Parameters parameters, int node) {
        TemporalGraph graph = context.graph().graph();
        if (!mayHaveClients(context, parameters, node)) {
            return new int[0];
        }
        int[] rows = ClientFlow.rows(context, node);
        Set<Integer> clients = new HashSet<>();
        for (int edge : rows) {
            clients.add(graph.source(edge) == node ? graph.target(edge) : graph.source(edge));
        }
        return clients.size() > parameters.count("minClients") ? rows : new int[0];
    }

    private static void look(
            CaseContext context, Parameters parameters, Settlements pair, int[] hubs, int[] rows, Tally tally) {
        List<Integer> candidates = pair.candidates(rows);
        if (candidates.size() < parameters.count("minSettlements")) {
            return;
        }
        tally.seen();
        int[] run = pair.run(candidates);
        if (run.length >= parameters.count("minSettlements")) {
            tally.lead(lead(context, parameters, pair, hubs, candidates, run));
        }
    }

    private static Lead lead(
            CaseContext context,
            Parameters parameters,
            Settlements pair,
            int[] hubs,
            List<Integer> candidates,
            int[] run) {
        TemporalGraph graph = context.graph().graph();
        int[] settled = IntStream.of(run).map(candidates::get).toArray();
        int[] clients = pair.clients(pair.since(candidates, run[0]), graph.earliest(settled[settled.length - 1]));
        return new LeadDraft(context)
                .party(hubs[0], Role.HAWALADAR)
                .party(hubs[1], Role.HAWALADAR)
                .parties(Rows.payers(context.graph(), clients), Role.PAYER)
                .parties(Rows.payees(context.graph(), clients), Role.UNKNOWN)
                .cite(SETTLES, settled)
                .cite(CLIENT, clients)
                .part(
                        "settlements one after another",
                        String.valueOf(settled.length),
                        parameters.ratio("weightSettlements"),
                        (double) settled.length / parameters.count("settlementsForFull"))
                .part("each the net of the clients since the one before", "yes", parameters.ratio("weightMatch"), 1)
                .tagged(hubs[0], "one party", parameters.ratio("tagPenalty"))
                .tagged(hubs[1], "the other party", parameters.ratio("tagPenalty"))
                .notTestable("settling by paying somebody else's supplier: not looked for")
                .alternatives(
                        "an agent that settles with its licensed operator under a contract",
                        "a branch that pays what it took in to its head office")
                .explain(whoPaid(context, settled) + " "
                        + Rows.received(context.graph(), settled) + " in " + settled.length + " large round payments ("
                        + Wording.days(graph, settled)
                        + "), each, give or take " + Wording.percent(parameters.ratio("tolerance"))
                        + ", what the clients of one of the two left open with it since the one before (paid in less got; those of the other are not"
                        + " reckoned in), the first within " + Wording.span(parameters.millis("maxGap"))
                        + " before it (of both " + clients.length + " payments, "
                        + Wording.days(graph, clients) + "): " + pairs(context, pair, candidates, run)
                        + ". This is consistent with one who pays out for the other, or each for the other, and with"
                        + " settling the difference.")
                .build();
    }

    /** Who settled with whom: {@code A paid B}, or that both did. */
    private static String whoPaid(CaseContext context, int[] settled) {
        TemporalGraph graph = context.graph().graph();
        int payer = graph.source(settled[0]);
        String one = context.graph().label(payer);
        String other = context.graph().label(graph.target(settled[0]));
        return IntStream.of(settled).allMatch(edge -> graph.source(edge) == payer)
                ? one + " paid " + other
                : one + " and " + other + " paid each other";
    }

    /** What was paid for what was left open: {@code 4500.00 EUR on 2021-05-26 for 4265.00 EUR that the payer's clients had paid it more ...}. */
    private static String pairs(CaseContext context, Settlements pair, List<Integer> candidates, int[] run) {
        return IntStream.of(run)
                .mapToObj(i -> Rows.euro(context.euros().receivedCents(candidates.get(i))) + " on "
                        + Wording.day(context.graph().graph().earliest(candidates.get(i))) + " for "
                        + Rows.euro(pair.leftOpen(candidates, i))
                        + (pair.isOfPayersClients(candidates, i)
                                ? " that the payer's clients had paid it more than they got from it"
                                : " that the payee's clients had got from it more than they paid it"))
                .collect(Collectors.joining(", "));
    }
}
