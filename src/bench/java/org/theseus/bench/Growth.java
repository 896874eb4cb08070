package org.theseus.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.theseus.algo.Monitor;
import org.theseus.algo.components.Components;
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
        Map<String, Double> nanos = new LinkedHashMap<>();
        tasks.forEach((name, task) -> nanos.put(name, median(task) / reference.size()));
        return nanos;
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
