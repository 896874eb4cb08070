package org.theseus.algo.gatherscatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.algo.TinyGraphs;
import org.theseus.graph.TemporalGraph;

@Tag("random")
class GatherScatterTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 5000);

    /** What a visitor that keeps books sees at each peak. */
    private static final class Books implements GatherScatter.Visitor {
        private final Set<Integer> gathered = new TreeSet<>();
        private final Set<Integer> scattered = new TreeSet<>();
        private final List<String> seen = new ArrayList<>();

        @Override
        public void gathered(int edge, boolean first) {
            gathered.add(edge);
        }

        @Override
        public void gatherLeft(int edge, boolean last) {
            gathered.remove(edge);
        }

        @Override
        public void scattered(int edge, boolean first) {
            scattered.add(edge);
        }

        @Override
        public void scatterLeft(int edge, boolean last) {
            scattered.remove(edge);
        }

        @Override
        public void peak(Peak peak) {
            seen.add(line(peak.atMillis(), gathered, peak.senders(), scattered, peak.receivers()));
        }
    }

    private static String line(long at, Set<Integer> gathered, int senders, Set<Integer> scattered, int receivers) {
        return at + " " + gathered + " from " + senders + ", " + scattered + " to " + receivers;
    }

    @Test
    void agreesWithTheDefinitionOnRandomGraphs() {
        int peaks = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            Random random = RandomGraphs.random(seed);
            TemporalGraph graph = TinyGraphs.of(random);
            long gather = random.nextInt(6);
            long scatter = random.nextInt(4);
            GatherScatter windows = GatherScatter.of(graph, gather, scatter);
            for (int node = 0; node < graph.nodeCount(); node++) {
                Books books = new Books();
                int hub = node;
                windows.scan(hub, (e, payer) -> payer != hub, (e, payee) -> payee != hub, books);
                assertThat(books.seen)
                        .as("seed %d node %d", seed, node)
                        .isEqualTo(slow(graph, windows, hub, gather, scatter));
                peaks += books.seen.size();
            }
        }
        assertThat(peaks).isGreaterThan(GRAPHS);
    }

    private static List<String> slow(TemporalGraph g, GatherScatter windows, int hub, long gather, long scatter) {
        Set<Integer> ins = edges(g).filter(e -> g.target(e) == hub && g.source(e) != hub)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> lines = new ArrayList<>();
        for (long at : ins.stream().map(g::earliest).collect(Collectors.toCollection(TreeSet::new))) {
            Set<Integer> in = ins.stream()
                    .filter(e -> g.earliest(e) >= at - gather && g.earliest(e) <= at)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<Integer> out = edges(g).filter(e -> g.source(e) == hub && g.target(e) != hub)
                    .filter(e -> g.latest(e) >= at && g.earliest(e) <= at + scatter)
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(windows.scatteredAt(hub, at, e -> g.target(e) != hub))
                    .containsExactly(out.stream().mapToInt(e -> e).toArray());
            lines.add(line(at, in, (int) in.stream().map(g::source).distinct().count(), out, (int)
                    out.stream().map(g::target).distinct().count()));
        }
        return lines;
    }

    private static IntStream edges(TemporalGraph graph) {
        return IntStream.range(0, graph.edgeCount());
    }
}
