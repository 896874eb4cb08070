package org.theseus.algo.passthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;

@Tag("random")
class PassThroughTest {

    private static final long DAY = RandomGraphs.DAY;

    @Test
    void agreesWithMaximumFlowOnRandomGraphs() {
        int found = 0;
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            Random random = RandomGraphs.random(seed);
            TemporalGraph graph = RandomGraphs.of(seed, 3, 25, 6);
            PassThroughRule rule = new PassThroughRule(
                    1 + random.nextInt(3) * (DAY / 2),
                    0.25 * random.nextInt(5),
                    1 + random.nextInt(4),
                    random.nextInt(2) * 20_000L,
                    DAY * (1 + random.nextInt(6)));
            for (int node = 0; node < graph.nodeCount(); node++) {
                long expected = NaivePassThrough.best(graph, node, 0, rule);
                long actual = PassThrough.best(graph, node, 0, rule)
                        .map(Passage::passedMinor)
                        .orElse(-1L);
                assertThat(actual)
                        .as("seed %s, node %s, %s\n%s", seed, node, rule, RandomGraphs.describe(graph))
                        .isEqualTo(expected);
                PassThroughRule anyShare = new PassThroughRule(
                        rule.holdMillis(), 0, rule.minInflows(), rule.minTotalMinor(), rule.windowMillis());
                assertThat(PassThrough.hasWindow(graph, node, 0, rule))
                        .as("seed %s, node %s, %s\n%s", seed, node, rule, RandomGraphs.describe(graph))
                        .isEqualTo(NaivePassThrough.best(graph, node, 0, anyShare) >= 0);
                found += actual > 0 ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(RandomGraphs.count() / 2);
    }

    @Test
    void whatExpiresFirstLeavesFirst() {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(3);
        builder.add(1, 0, 0, 1, 100, 0);
        builder.add(1, 0, 50, 1, 100, 0);
        builder.add(0, 2, 60, 1, 100, 0);
        builder.add(0, 2, 150, 1, 100, 0);
        TemporalGraph graph = builder.build();
        assertThat(PassThrough.best(graph, 0, 0, new PassThroughRule(100, 1, 2, 200, 50)))
                .map(Passage::passedMinor)
                .contains(200L);
        assertThat(PassThrough.best(graph, 0, 0, new PassThroughRule(99, 1, 2, 200, 50)))
                .isEmpty();
        assertThat(PassThrough.best(graph, 0, 0, new PassThroughRule(100, 1, 2, 200, 49)))
                .isEmpty();
        assertThat(PassThrough.best(graph, 0, 0, new PassThroughRule(100, 1, 2, 201, 50)))
                .isEmpty();
        assertThat(PassThrough.best(graph, 0, 0, new PassThroughRule(100, 1, 3, 200, 50)))
                .isEmpty();
    }
}
