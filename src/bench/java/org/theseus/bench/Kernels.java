package org.theseus.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.theseus.algo.Monitor;
import org.theseus.algo.components.Components;
import org.theseus.algo.kcore.KCore;
import org.theseus.algo.leiden.Leiden;
import org.theseus.algo.leiden.Partition;
import org.theseus.algo.pagerank.PageRank;
import org.theseus.algo.pagerank.Scores;
import org.theseus.algo.pagerank.Transitions;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.WeightedGraph;

/** Kernels under JMH on the graph of a million transfers: wall time of each alone, for tuning on a quiet machine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class Kernels {

    private final TemporalGraph temporal;
    private final WeightedGraph undirected;
    private long seed;

    public Kernels() {
        ReferenceGraph reference = ReferenceGraph.of(ReferenceGraph.Size.MILLION, Benchmarks.SEED);
        this.temporal = reference.temporal();
        this.undirected = reference.undirected();
    }

    /** Every run starts with the same seed. */
    @Setup
    public void seed() {
        seed = 1;
    }

    @Benchmark
    public Partition leiden() {
        return new Leiden(1, 2, seed++).run(undirected, Monitor.NONE);
    }

    @Benchmark
    public Components weak() {
        return Components.weak(temporal);
    }

    @Benchmark
    public Components strong() {
        return Components.strong(temporal);
    }

    @Benchmark
    public Scores pageRank() {
        return new PageRank(0.85, 1e-10, 1_000).run(Transitions.of(temporal), Monitor.NONE);
    }

    @Benchmark
    public KCore cores() {
        return KCore.of(undirected, Monitor.NONE);
    }
}
