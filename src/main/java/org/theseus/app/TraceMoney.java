package org.theseus.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.theseus.algo.Monitor;
import org.theseus.algo.attribution.Attribution;
import org.theseus.algo.attribution.Opening;
import org.theseus.algo.follows.FollowsRule;
import org.theseus.algo.trace.Direction;
import org.theseus.algo.trace.Trace;
import org.theseus.algo.trace.TraceOrder;
import org.theseus.algo.trace.TracePath;
import org.theseus.algo.trace.TraceQuery;
import org.theseus.algo.trace.TraceResult;
import org.theseus.detect.DetectorConfig;
import org.theseus.detect.Parameters;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.AccountId;
import org.theseus.model.Money;
import org.theseus.model.Observation;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;
import org.theseus.project.CaseGraph;
import org.theseus.project.GraphSource;
import org.theseus.store.LedgerView;
import org.theseus.store.TransferFilter;
import org.theseus.table.Table;
import org.theseus.view.Period;

/** Follows money through a case in time order. Stateless. */
public final class TraceMoney {

    private TraceMoney() {}

    /**
     * What is asked.
     *
     * @param from person, account, transfer id or MTCN
     * @param to where it must end, null for wherever it went
     * @param leastAmount smallest payment followed, as typed, null for any
     * @param mostAmount largest payment followed
     * @param preset {@code tight}, {@code bank} or {@code route}
     * @param dwellMillis longest rest on the way, null for the preset's
     * @param ratio whether each payment must keep to the preset's amount ratio
     */
    public record Request(
            String from,
            @Nullable String to,
            @Nullable String leastAmount,
            @Nullable String mostAmount,
            Period period,
            int maxHops,
            String preset,
            @Nullable Long dwellMillis,
            boolean ratio,
            boolean backward,
            TraceOrder order,
            int paths) {}

    /**
     * The trace, one row a hop.
     *
     * @param text the same for people, a block of lines a path
     */
    public record Outcome(Table table, List<String> text) {

        public Outcome {
            text = List.copyOf(text);
        }
    }

    /** Runs the trace from account to account and shows each hop with its bounds. */
    public static Outcome run(LedgerView ledger, GraphSource graphs, Request request, Monitor monitor) {
        return run(PartyView.byAccount(ledger, graphs), request, monitor);
    }

    /** The same from party to party: what one account of a party received another one may pass on. */
    public static Outcome run(PartyView view, Request request, Monitor monitor) {
        LedgerView ledger = view.ledger();
        CaseGraph graph = view.graph();
        Parameters preset = DetectorConfig.defaults().preset(request.preset());
        FollowsRule rule = new FollowsRule(
                request.dwellMillis() == null ? preset.millis("dwell") : request.dwellMillis(),
                preset.ratio("minRatio"),
                preset.ratio("maxRatio"),
                preset.millis("span"));
        if (!request.ratio()) {
            rule = rule.withoutRatio();
        }
        TraceQuery query = query(view, graph, request, rule);
        TraceResult result = Trace.search(graph.graph(), query, monitor);
        TraceEnds ends = request.backward() ? TraceEnds.NONE : TraceEnds.of(graph, query, request.paths(), monitor);
        TraceTable table = new TraceTable(view, graph, transfers(ledger, graph, result, ends), request.preset(), rule);
        TraceText text = new TraceText(view, graph, TraceText.dwell(rule.dwellMillis()));
        for (TracePath path : result.paths()) {
            List<Attribution> attributions = attributions(graph.graph(), path, rule);
            String ending = ending(graph, path, request.backward());
            table.add(path, attributions, ending);
            text.add(path, table.hops(path), attributions, ending);
        }
        table.add(ends);
        List<String> lines = new ArrayList<>(text.lines());
        lines.addAll(ends.text(graph, table::rowOf));
        return new Outcome(table.build(request, result.complete(), query.expansionLimit()), lines);
    }

    private static TraceQuery query(PartyView view, CaseGraph graph, Request request, FollowsRule rule) {
        List<Transfer> named = view.ledger().findTransfers(request.from());
        TraceQuery query = named.isEmpty()
                ? TraceQuery.fromNodes(rule, nodes(view, graph, request.from()))
                : TraceQuery.fromEdges(rule, edges(graph, named, request.from()));
        if (request.to() != null) {
            query = query.to(nodes(view, graph, request.to()));
        }
        long least = minor(graph, request.leastAmount(), 0);
        long most = minor(graph, request.mostAmount(), Long.MAX_VALUE);
        if (least < 0 || most < least) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "no payment is of " + request.leastAmount()
                            + (request.mostAmount() == null ? "" : ".." + request.mostAmount()),
                    "Write --amount 4000, or the smaller amount first: --amount 4000..5000.");
        }
        return query.towards(request.backward() ? Direction.BACKWARD : Direction.FORWARD)
                .between(
                        request.period().afterMillis() == null
                                ? Long.MIN_VALUE
                                : request.period().afterMillis(),
                        request.period().beforeMillis() == null
                                ? Long.MAX_VALUE
                                : request.period().beforeMillis() - 1)
                .hops(request.maxHops())
                .amounts(least, most)
                .by(request.order())
                .best(request.paths(), query.expansionLimit());
    }

    private static long minor(CaseGraph graph, @Nullable String typed, long otherwise) {
        if (typed == null) {
            return otherwise;
        }
        if (graph.currencyCount() != 1) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "--amount needs a case of one currency; this one has " + graph.currencyCount(),
                    "Leave --amount out.");
        }
        try {
            return Money.of(new java.math.BigDecimal(typed), graph.currency(0)).minor();
        } catch (ArithmeticException | NumberFormatException e) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE, "'" + typed + "' is no amount", "Write 4000 or 4000.50.", e);
        }
    }

    private static int[] nodes(PartyView view, CaseGraph graph, String typed) {
        return view.select(typed).keys().stream()
                .map(key -> view.standing(AccountId.parse(key)))
                .distinct()
                .flatMap(account -> graph.findNode(account).stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] edges(CaseGraph graph, List<Transfer> named, String typed) {
        int[] edges = named.stream()
                .flatMapToInt(t -> IntStream.range(
                                graph.graph().edgeFrom(t.time().epochMillis()),
                                graph.graph().edgeFrom(t.time().epochMillis() + 1))
                        .filter(edge -> graph.transferId(edge).equals(t.id())))
                .sorted()
                .toArray();
        if (edges.length == 0) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "transfer " + typed + " has no single known time, or moved no money, and cannot be followed",
                    "Begin with an account: theseus trace --from ACCOUNT.");
        }
        return edges;
    }

    private static Map<String, Transfer> transfers(
            LedgerView ledger, CaseGraph graph, TraceResult result, TraceEnds ends) {
        Map<String, Transfer> byId = new HashMap<>();
        Set<String> ids = new TreeSet<>();
        result.paths().forEach(path -> IntStream.of(path.edges()).forEach(edge -> ids.add(graph.transferId(edge))));
        ends.edges().forEach(edge -> ids.add(graph.transferId(edge)));
        if (!ids.isEmpty()) {
            ledger.readTransfers(TransferFilter.ofIds(ids), t -> byId.put(t.id(), t));
        }
        return byId;
    }

    /** What each hop after the first proves about the one before it. */
    private static List<Attribution> attributions(TemporalGraph graph, TracePath path, FollowsRule rule) {
        List<Attribution> attributions = new ArrayList<>();
        for (int hop = 1; hop < path.edges().length; hop++) {
            attributions.add(Attribution.of(
                    graph,
                    new int[] {path.edges()[hop - 1]},
                    new int[] {path.edges()[hop]},
                    rule.dwellMillis(),
                    Opening.UNKNOWN));
        }
        return attributions;
    }

    private static String ending(CaseGraph graph, TracePath path, boolean backward) {
        int[] edges = path.edges();
        int node = backward ? graph.graph().source(edges[0]) : graph.graph().target(edges[edges.length - 1]);
        String who = graph.label(node);
        return switch (path.end()) {
            case TARGET -> "reached " + who;
            case HOP_LIMIT -> "goes on beyond the hop limit at " + who;
            case TERMINAL -> backward ? "entered as cash or from outside, " + who : "cashed out at " + who;
            case NOT_PASSED_ON ->
                graph.observation(node) == Observation.SEEN_ONLY
                        ? (backward ? "entered the data at " : "left the data at ") + who
                        : (backward ? "begins at " : "still there: ") + who;
        };
    }
}
