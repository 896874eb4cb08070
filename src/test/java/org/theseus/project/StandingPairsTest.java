package org.theseus.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;

/** Pairs that pay each other regularly, and sets of pairs, against asking for every pair. */
class StandingPairsTest {

    private static final long DAY = 86_400_000L;

    @Test
    void agreesWithTheDefinitionOnRandomGraphs() {
        int found = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int nodes = 2 + random.nextInt(4);
            TemporalGraphBuilder builder = new TemporalGraphBuilder(nodes);
            for (int i = 0; i < 60; i++) {
                builder.add(random.nextInt(nodes), random.nextInt(nodes), random.nextInt(300) * DAY, 1, 100, 0);
            }
            TemporalGraph graph = builder.build();
            List<Long> slow = new ArrayList<>();
            for (int a = 0; a < nodes; a++) {
                for (int b = a + 1; b < nodes; b++) {
                    if (isStanding(graph, a, b)) {
                        slow.add(Ties.pair(a, b));
                    }
                }
            }
            long[] fast = StandingPairs.of(graph);
            assertThat(fast).as("seed %d", seed).containsExactly(slow.toArray(Long[]::new));
            PairSet set = PairSet.of(new long[0], fast);
            for (int a = 0; a < nodes; a++) {
                for (int b = 0; b < nodes; b++) {
                    assertThat(set.holds(Ties.pair(a, b)))
                            .as("seed %d", seed)
                            .isEqualTo(slow.contains(Ties.pair(a, b)));
                }
            }
            found += fast.length;
        }
        assertThat(found).isGreaterThan(100);
    }

    private static boolean isStanding(TemporalGraph graph, int a, int b) {
        int rows = 0;
        Set<String> months = new TreeSet<>();
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            if (Ties.pair(graph.source(edge), graph.target(edge)) == Ties.pair(a, b)) {
                rows++;
                months.add(LocalDate.ofEpochDay(graph.earliest(edge) / DAY)
                        .toString()
                        .substring(0, 7));
            }
        }
        return rows >= 6 && months.size() >= 6;
    }

    @Test
    void aSetHoldsWhatWasPutIn() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Set<Long> all = new HashSet<>();
            for (int i = random.nextInt(100); i > 0; i--) {
                all.add(1L + random.nextInt(300));
            }
            PairSet set = PairSet.of(all.stream().mapToLong(pair -> pair).toArray());
            assertThat(LongStream.rangeClosed(0, 400).filter(set::holds).boxed())
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(all);
        }
    }
}
