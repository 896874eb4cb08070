package org.theseus.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.theseus.algo.Monitor;
import org.theseus.algo.commingling.Commingling;
import org.theseus.algo.commingling.FollowedMoney;
import org.theseus.algo.commingling.Holding;
import org.theseus.algo.commingling.OpeningBalances;
import org.theseus.algo.commingling.SeedMoney;
import org.theseus.algo.trace.TraceQuery;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Money;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;

/**
 * Where the money that a trace begins with is at the end: account by account, with its bounds and the two conventions.
 * Immutable.
 *
 * @param seeded sum of the payments followed, by currency
 * @param payments how many they are
 * @param shown the accounts with most of it
 * @param hidden how many more accounts hold some by a convention
 * @param possible how many more may hold some, though by neither convention
 * @param sums what the conventions leave still there, gone from the data and cashed out, one a currency
 */
record TraceEnds(List<Money> seeded, int payments, List<Holding> shown, int hidden, int possible, List<String> sums) {

    /** Nothing was followed. */
    static final TraceEnds NONE = new TraceEnds(List.of(), 0, List.of(), 0, 0, List.of());

    private static final int PATHS_OF_A_LINE = 6;

    /** Above this many payments a maximum flow for each line would keep the reader waiting; the safe bounds stand then. */
    private static final int EXACT_UP_TO = 100_000;

    /** Follows what the query begins with; with targets only what is with them is shown. */
    static TraceEnds of(CaseGraph graph, TraceQuery query, int limit, Monitor monitor) {
        int[] edges = seeds(graph.graph(), query);
        if (edges.length == 0) {
            return NONE;
        }
        SeedMoney seeds = SeedMoney.whole(graph.graph(), edges);
        FollowedMoney money =
                Commingling.follow(graph.graph(), seeds, OpeningBalances.UNKNOWN, query.beforeMillis(), monitor);
        List<Holding> held = money.holdings().stream()
                .filter(holding -> query.targetNodes().length == 0
                        || Arrays.stream(query.targetNodes()).anyMatch(node -> node == holding.node()))
                .toList();
        List<Holding> likely = held.stream()
                .filter(holding -> holding.fifoMinor() > 0 || holding.proRataMinor() > 0)
                .toList();
        return new TraceEnds(
                seeded(graph, seeds),
                seeds.edges().length,
                likely.stream()
                        .limit(limit)
                        .map(holding -> sharpened(graph.graph(), money, holding, monitor))
                        .toList(),
                Math.max(0, likely.size() - limit),
                held.size() - likely.size(),
                sums(graph, money.holdings()));
    }

    private static Holding sharpened(TemporalGraph graph, FollowedMoney money, Holding holding, Monitor monitor) {
        return graph.edgeCount() > EXACT_UP_TO || holding.mustMinor() == holding.mayMinor()
                ? holding
                : holding.within(money.exactBoundsOfAccount(holding.node(), holding.currency(), monitor));
    }

    /** The payments that the trace may begin with; what the accounts asked about pay each other is not sent yet. */
    private static int[] seeds(TemporalGraph graph, TraceQuery query) {
        TreeSet<Integer> own = new TreeSet<>();
        IntStream.of(query.seedNodes()).forEach(own::add);
        IntStream paid = IntStream.of(query.seedNodes())
                .flatMap(node -> IntStream.range(graph.outBegin(node), graph.outEnd(node))
                        .map(graph::outEdge));
        return IntStream.concat(IntStream.of(query.seedEdges()), paid)
                .filter(edge -> !own.contains(graph.target(edge))
                        && graph.latest(edge) >= query.afterMillis()
                        && graph.earliest(edge) <= query.beforeMillis()
                        && graph.sentMinor(edge) >= query.minAmountMinor()
                        && graph.sentMinor(edge) <= query.maxAmountMinor())
                .toArray();
    }

    private static List<Money> seeded(CaseGraph graph, SeedMoney seeds) {
        TreeMap<Integer, Long> sums = new TreeMap<>();
        for (int i = 0; i < seeds.edges().length; i++) {
            sums.merge(graph.graph().sentCurrency(seeds.edges()[i]), seeds.amountMinor()[i], Math::addExact);
        }
        return sums.entrySet().stream()
                .map(sum -> new Money(sum.getValue(), graph.currency(sum.getKey())))
                .toList();
    }

    private static List<String> sums(CaseGraph graph, List<Holding> holdings) {
        TreeMap<Integer, TreeMap<Place, long[]>> byCurrency = new TreeMap<>();
        for (Holding holding : holdings) {
            long[] sum = byCurrency
                    .computeIfAbsent(holding.currency(), none -> new TreeMap<>())
                    .computeIfAbsent(Place.of(graph, holding.node()), none -> new long[2]);
            sum[0] += holding.fifoMinor();
            sum[1] += holding.proRataMinor();
        }
        List<String> lines = new ArrayList<>();
        byCurrency.forEach((currency, sums) -> {
            List<String> parts = new ArrayList<>();
            sums.forEach((place, sum) -> {
                if (sum[0] > 0 || sum[1] > 0) {
                    parts.add(place.words + " " + plain(graph, sum[0], currency) + " by FIFO, "
                            + plain(graph, sum[1], currency) + " pro rata");
                }
            });
            lines.add(graph.currency(currency) + ": " + String.join("; ", parts));
        });
        return lines;
    }

    /** Payments whose rows are needed to show the ends. */
    IntStream edges() {
        return shown.stream().flatMapToInt(holding -> IntStream.of(holding.chain()));
    }

    /** How the money ended in an account: {@code still there}, {@code left the data at}, {@code cashed out at}. */
    static String words(CaseGraph graph, Holding holding) {
        Place place = Place.of(graph, holding.node());
        return place.words + (place == Place.STILL_THERE ? ": " : " at ") + graph.label(holding.node());
    }

    /** The text for people. */
    List<String> text(CaseGraph graph, IntFunction<String> row) {
        List<String> lines = new ArrayList<>();
        if (shown.isEmpty()) {
            return lines;
        }
        lines.add("");
        lines.add("what became of " + seeded.stream().map(Money::toString).collect(Collectors.joining(" + ")) + " in "
                + payments + (payments == 1 ? " payment" : " payments"));
        sums.forEach(sum -> lines.add("  " + sum));
        for (Holding holding : shown) {
            lines.add("  " + words(graph, holding) + "  FIFO " + plain(graph, holding.fifoMinor(), holding.currency())
                    + ", pro rata " + plain(graph, holding.proRataMinor(), holding.currency())
                    + ", must " + plain(graph, holding.mustMinor(), holding.currency())
                    + ", may " + plain(graph, holding.mayMinor(), holding.currency()) + " "
                    + graph.currency(holding.currency()));
            if (holding.chain().length > 0) {
                lines.add("     most by way of " + way(holding, row));
            }
        }
        return lines;
    }

    /** The chain that explains most, shortened in the middle. */
    static String way(Holding holding, IntFunction<String> row) {
        int[] chain = holding.chain();
        int head = chain.length > PATHS_OF_A_LINE ? PATHS_OF_A_LINE / 2 : chain.length;
        String first =
                IntStream.range(0, head).mapToObj(at -> row.apply(chain[at])).collect(Collectors.joining(" > "));
        if (head == chain.length) {
            return first;
        }
        String last = IntStream.range(chain.length - PATHS_OF_A_LINE / 2, chain.length)
                .mapToObj(at -> row.apply(chain[at]))
                .collect(Collectors.joining(" > "));
        return first + " > " + (chain.length - PATHS_OF_A_LINE) + " more > " + last;
    }

    private static String plain(CaseGraph graph, long minor, int currency) {
        return new Money(minor, graph.currency(currency)).plain();
    }

    private enum Place {
        STILL_THERE("still there"),
        LEFT_THE_DATA("left the data"),
        CASHED_OUT("cashed out");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        static Place of(CaseGraph graph, int node) {
            if (graph.graph().isTerminal(node)) {
                return CASHED_OUT;
            }
            return graph.observation(node) == Observation.SEEN_ONLY ? LEFT_THE_DATA : STILL_THERE;
        }
    }
}
