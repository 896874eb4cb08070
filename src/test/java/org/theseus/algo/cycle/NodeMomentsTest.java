package org.theseus.algo.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;

@Tag("random")
class NodeMomentsTest {

    @Test
    void agreesWithAMapWhateverItMayForget() {
        for (int seed = 0; seed < RandomGraphs.count() / 10; seed++) {
            Random random = RandomGraphs.random(seed);
            NodeMoments moments = new NodeMoments();
            for (int homes = 0; homes < 8; homes++) {
                int nodes = 1 << (1 + random.nextInt(14));
                int puts = random.nextInt(6_000);
                Map<Integer, Integer> expected = new HashMap<>();
                int floor = 0;
                for (int i = 0; i < puts; i++) {
                    int node = random.nextInt(nodes);
                    int moment = floor + random.nextInt(1_000);
                    moments.put(moments.place(node), node, moment);
                    expected.put(node, moment);
                    if (random.nextInt(200) == 0) {
                        floor += random.nextInt(500);
                        moments.mayForgetBefore(floor);
                    }
                }
                for (int node = 0; node < nodes; node++) {
                    int moment = expected.getOrDefault(node, NodeMoments.NONE);
                    int found = moments.of(node);
                    boolean isForgotten = moment < floor && found == NodeMoments.NONE;
                    assertThat(isForgotten ? moment : found).isEqualTo(moment);
                }
                moments.clear();
                assertThat(moments.of(random.nextInt(nodes))).isEqualTo(NodeMoments.NONE);
            }
        }
    }

    @Test
    void largestNumbersAreKept() {
        NodeMoments moments = new NodeMoments();
        int node = Integer.MAX_VALUE - 1;
        moments.put(moments.place(node), node, Integer.MAX_VALUE);
        moments.put(moments.place(0), 0, 0);

        assertThat(moments.of(node)).isEqualTo(Integer.MAX_VALUE);
        assertThat(moments.of(0)).isZero();
        assertThat(moments.of(1)).isEqualTo(NodeMoments.NONE);
    }
}
