package org.theseus.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.theseus.algo.Monitor;
import org.theseus.algo.chain.ChainRule;
import org.theseus.algo.chain.Chains;
import org.theseus.algo.components.Components;
import org.theseus.algo.cycle.CycleRule;
import org.theseus.algo.cycle.TemporalCycles;
import org.theseus.algo.fanin.Side;
import org.theseus.algo.fanin.SlidingDistinct;
import org.theseus.algo.follows.FollowsRule;
import org.theseus.algo.kcore.KCore;
import org.theseus.algo.leiden.Leiden;
import org.theseus.algo.pagerank.PageRank;
import org.theseus.algo.pagerank.Transitions;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.WeightedGraph;

/** CPU time per transfer of ours on ten million transfers against one million of the same density. */
final class Growth {

    private static final double AIM = 1.3;
    private static final int ROUNDS = 3;
    private static final long DAY_MILLIS = 86_400_000L;
    /** The preset of payment chains: five days, 0.60 to 1.02, 21 days. */
    private static final FollowsRule ROUTE = new FollowsRule(5 * DAY_MILLIS, 0.60, 1.02, 21 * DAY_MILLIS);

    private Growth() {}

    static void print(long seed) {
        Map<String, Double> small = nanosPerTransfer(ReferenceGraph.of(ReferenceGraph.Size.MILLION, seed));
        Map<String, Double> large = nanosPerTransfer(ReferenceGraph.of(ReferenceGraph.Size.TEN_MILLION, seed));
        System.out.println("| task | 1 M, ns CPU a transfer | 10 M | growth | aim | |");
        System.out.println("|---|---|---|---|---|---|");
        small.forEach((task, nanos) -> {
            double growth = large.getOrDefault(task, Double.NaN) / nanos;
            System.out.printf(
                    "| %s | %.0f | %.0f | %.2f | %.2f | %s |%n",
                    task, nanos, growth * nanos, growth, AIM, growth <= AIM ? "met" : "not met");
        });
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("heap committed %,d MB%n", runtime.totalMemory() >> 20);
    }

    private static Map<String, Double> nanosPerTransfer(ReferenceGraph reference) {
        TemporalGraph temporal = reference.temporal();
        WeightedGraph undirected = reference.undirected();
        Map<String, Function<Integer, Object>> tasks = new LinkedHashMap<>();
        tasks.put("Leiden, 2 iterations", round -> new Leiden(1, 2, 1).run(undirected, Monitor.NONE));
        tasks.put("weak components", round -> Components.weak(temporal));
        tasks.put("strong components", round -> Components.strong(temporal));
        tasks.put(
                "PageRank, residual 1e-10",
                round -> new PageRank(0.85, 1e-10, 1_000).run(Transitions.of(temporal), Monitor.NONE));
        tasks.put("k-core", round -> KCore.of(undirected, Monitor.NONE));
        CycleRule cycles = new CycleRule(FollowsRule.ANY.withSpanMillis(DAY_MILLIS), 2, 64, 0, Integer.MAX_VALUE);
        tasks.put("temporal cycles 24 h", round -> TemporalCycles.enumerate(temporal, cycles, Monitor.NONE));
        ChainRule chains = new ChainRule(ROUTE, 3, 12, 4, 20_000);
        tasks.put("payment chains, all first hops", round -> Chains.find(temporal, chains, Monitor.NONE));
        tasks.put("distinct payers in 30 d, all payees", round -> distinctPayers(temporal));
        Map<String, Double> nanos = new LinkedHashMap<>();
        tasks.forEach((name, task) -> nanos.put(name, median(task) / reference.size()));
        return nanos;
    }

    /** The most payers that any payee has within the window. */
    private static Integer distinctPayers(TemporalGraph graph) {
        SlidingDistinct payers = SlidingDistinct.of(graph, Side.IN, 30 * DAY_MILLIS, graph.nodeCount());
        int most = 0;
        for (int node = 0; node < graph.nodeCount(); node++) {
            most = Math.max(most, payers.most(node, payers::otherEnd));
        }
        return most;
    }

    private static double median(Function<Integer, Object> task) {
        double[] nanos = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            System.gc();
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Object answer = task.apply(round);
            nanos[Math.max(0, round)] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            if (answer == null) {
                throw new IllegalStateException("no answer");
            }
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2];
    }
}
