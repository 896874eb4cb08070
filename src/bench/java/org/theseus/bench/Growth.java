package org.theseus.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.algo.chain.ChainRule;
import org.theseus.algo.chain.Chains;
import org.theseus.algo.components.Components;
import org.theseus.algo.cycle.CycleResult;
import org.theseus.algo.cycle.CycleRule;
import org.theseus.algo.cycle.TemporalCycles;
import org.theseus.algo.fanin.CounterpartyKey;
import org.theseus.algo.fanin.Side;
import org.theseus.algo.fanin.SlidingDistinct;
import org.theseus.algo.follows.FollowsRule;
import org.theseus.algo.kcore.KCore;
import org.theseus.algo.leiden.Leiden;
import org.theseus.algo.pagerank.PageRank;
import org.theseus.algo.pagerank.Transitions;
import org.theseus.algo.passthrough.PassThrough;
import org.theseus.algo.passthrough.PassThroughRule;
import org.theseus.algo.trace.Trace;
import org.theseus.algo.trace.TraceQuery;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.WeightedGraph;

/**
 * CPU time per transfer of ours on ten million transfers against one million of the same density. Both graphs lie in one
 * heap and each task runs on one and the other in turn, so whatever else the machine does strikes both.
 */
final class Growth {

    private static final double AIM = 1.3;
    private static final int ROUNDS = 5;
    private static final int SMALL_IN_A_ROUND = 3;
    private static final int HUBS = 10_000;
    private static final int NODES_PER_TRACE = 1_000;
    private static final long DAY_MILLIS = 86_400_000L;
    /** The preset of payment chains: five days, 0.60 to 1.02, 21 days. */
    private static final FollowsRule ROUTE = new FollowsRule(5 * DAY_MILLIS, 0.60, 1.02, 21 * DAY_MILLIS);

    /** What every task reads, made once. */
    private record Graphs(ReferenceGraph reference, TemporalGraph temporal, WeightedGraph undirected) {

        static Graphs of(ReferenceGraph.Size size, long seed) {
            ReferenceGraph reference = ReferenceGraph.of(size, seed);
            return new Graphs(reference, reference.temporal(), reference.undirected());
        }

        /** Folded onto a twentieth of the accounts. */
        Graphs hubs(ReferenceGraph.Size size) {
            int accounts = (int) ((long) HUBS * size.transfers() / ReferenceGraph.Size.MILLION.transfers());
            return new Graphs(reference, reference.foldedOnto(accounts).temporal(), undirected);
        }
    }

    private Growth() {}

    /**
     * Prints the table.
     *
     * @param words a row is measured if its name holds one of them; all rows if there are none
     */
    static void print(long seed, Set<String> words) {
        Map<String, Function<Graphs, Object>> tasks = tasks();
        tasks.keySet().removeIf(name -> !words.isEmpty() && words.stream().noneMatch(name::contains));
        Graphs small = Graphs.of(ReferenceGraph.Size.MILLION, seed);
        Graphs large = Graphs.of(ReferenceGraph.Size.TEN_MILLION, seed);
        System.out.println("| task | 1 M, ns CPU a transfer | 10 M | growth | aim | |");
        System.out.println("|---|---|---|---|---|---|");
        tasks.forEach((name, task) -> print(name, task, small, large));
        Map<String, Function<Graphs, Object>> hubTasks = hubTasks();
        hubTasks.keySet().removeIf(name -> !words.isEmpty() && words.stream().noneMatch(name::contains));
        if (!hubTasks.isEmpty()) {
            Graphs smallHubs = small.hubs(ReferenceGraph.Size.MILLION);
            Graphs largeHubs = large.hubs(ReferenceGraph.Size.TEN_MILLION);
            hubTasks.forEach((name, task) -> print(name, task, smallHubs, largeHubs));
        }
        System.out.printf("heap committed %,d MB%n", Runtime.getRuntime().totalMemory() >> 20);
    }

    private static Map<String, Function<Graphs, Object>> tasks() {
        Map<String, Function<Graphs, Object>> tasks = new LinkedHashMap<>();
        tasks.put("Leiden, 2 iterations", on -> new Leiden(1, 2, 1).run(on.undirected(), Monitor.NONE));
        tasks.put("weak components", on -> Components.weak(on.temporal()));
        tasks.put("strong components", on -> Components.strong(on.temporal()));
        tasks.put(
                "PageRank, residual 1e-10",
                on -> new PageRank(0.85, 1e-10, 1_000).run(Transitions.of(on.temporal()), Monitor.NONE));
        tasks.put("k-core", on -> KCore.of(on.undirected(), Monitor.NONE));
        tasks.put("temporal cycles 24 h", on -> cycles(on, 1));
        tasks.put("temporal cycles 168 h", on -> cycles(on, 7));
        tasks.put("distinct payers in 30 d, all payees", on -> distinctPayers(on.temporal()));
        tasks.put("pass-through, all accounts", on -> passThrough(on.temporal()));
        tasks.put("traces, one account of 1,000", on -> traces(on.temporal()));
        ChainRule chains = new ChainRule(ROUTE, 3, 12, 4, 20_000);
        tasks.put("payment chains, all first hops", on -> Chains.find(on.temporal(), chains, Monitor.NONE));
        return tasks;
    }

    private static Map<String, Function<Graphs, Object>> hubTasks() {
        Map<String, Function<Graphs, Object>> tasks = new LinkedHashMap<>();
        tasks.put("hubs: temporal cycles 24 h", on -> cycles(on, 1));
        return tasks;
    }

    private static CycleResult cycles(Graphs on, int days) {
        CycleRule rule = new CycleRule(FollowsRule.ANY.withSpanMillis(days * DAY_MILLIS), 2, 64, 0, Integer.MAX_VALUE);
        return TemporalCycles.enumerate(on.temporal(), rule, Monitor.NONE);
    }

    /** The most payers that any payee has within the window. */
    private static Integer distinctPayers(TemporalGraph graph) {
        SlidingDistinct payers = SlidingDistinct.of(graph, Side.IN, 30 * DAY_MILLIS);
        int most = 0;
        for (int node = 0; node < graph.nodeCount(); node++) {
            most = Math.max(most, payers.most(node, CounterpartyKey.OTHER_END));
        }
        return most;
    }

    /** How many accounts pass their receipts on, by the shipped parameters. */
    private static Integer passThrough(TemporalGraph graph) {
        PassThroughRule rule = new PassThroughRule(3 * DAY_MILLIS, 0.85, 5, 300_000, 60 * DAY_MILLIS);
        Ticker ticker = Ticker.of(Monitor.NONE, graph.nodeCount());
        int passing = 0;
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (PassThrough.hasWindow(graph, node, 0, rule)) {
                passing += PassThrough.best(graph, node, 0, rule, ticker).isPresent() ? 1 : 0;
            }
        }
        return passing;
    }

    /** Paths found from one account of each thousand. */
    private static Integer traces(TemporalGraph graph) {
        return IntStream.iterate(0, node -> node < graph.nodeCount(), node -> node + NODES_PER_TRACE)
                .map(node -> Trace.search(graph, TraceQuery.fromNodes(ROUTE, node), Monitor.NONE)
                        .paths()
                        .size())
                .sum();
    }

    private static void print(String name, Function<Graphs, Object> task, Graphs small, Graphs large) {
        double[] onSmall = new double[ROUNDS];
        double[] onLarge = new double[ROUNDS];
        seconds(() -> task.apply(small), SMALL_IN_A_ROUND);
        for (int round = 0; round < ROUNDS; round++) {
            onSmall[round] = seconds(() -> task.apply(small), SMALL_IN_A_ROUND)
                    / small.reference().size();
            onLarge[round] =
                    seconds(() -> task.apply(large), 1) / large.reference().size();
        }
        Arrays.sort(onSmall);
        Arrays.sort(onLarge);
        double nanos = onSmall[ROUNDS / 2] * 1e9;
        double growth = onLarge[ROUNDS / 2] / onSmall[ROUNDS / 2];
        System.out.printf(
                "| %s | %.0f | %.0f | %.2f | %.2f | %s |%n",
                name, nanos, growth * nanos, growth, AIM, growth <= AIM ? "met" : "not met");
    }

    /** CPU seconds of this thread for one call, the mean of so many. */
    private static double seconds(Supplier<Object> task, int times) {
        double nanos = 0;
        for (int time = 0; time < times; time++) {
            System.gc();
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Object answer = task.get();
            nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            if (answer == null) {
                throw new IllegalStateException("no answer");
            }
        }
        return nanos / 1e9 / times;
    }
}
