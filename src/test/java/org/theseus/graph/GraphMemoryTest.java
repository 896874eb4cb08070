package org.theseus.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a graph holds on the heap, counted array by array. */
class GraphMemoryTest {

    private static final int EDGES = 20_000;
    private static final int NODES = 4_000;

    private static final Map<Class<?>, Integer> BYTES =
            Map.of(byte.class, 1, char.class, 2, int.class, 4, long.class, 8);

    private static long arrayBytes(Object holder, Map<Object, Boolean> seen) throws IllegalAccessException {
        long bytes = 0;
        for (Field field : holder.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                Object value = field.get(holder);
                if (value == null || seen.put(value, true) != null) {
                    continue;
                }
                bytes += value.getClass().isArray()
                        ? (long) Array.getLength(value)
                                * Objects.requireNonNull(
                                        BYTES.get(value.getClass().getComponentType()))
                        : arrayBytes(value, seen);
            }
        }
        return bytes;
    }

    private static TemporalGraph graph(long mostMinor, boolean converted) {
        Random random = new Random(mostMinor);
        TemporalGraphBuilder builder = new TemporalGraphBuilder(NODES);
        for (int i = 0; i < EDGES; i++) {
            long sent = random.nextLong(mostMinor);
            builder.add(
                    random.nextInt(NODES),
                    random.nextInt(NODES),
                    random.nextLong(1L << 41),
                    1,
                    sent,
                    random.nextInt(3),
                    converted ? random.nextLong(mostMinor) : sent,
                    random.nextInt(3),
                    random.nextInt(11));
        }
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({
        "2147483647, false, 38",
        "2147483647, true, 38",
        "2200000000, true, 38.4",
        "200000000000000, false, 36",
        "200000000000000, true, 38",
        "281000000000000, true, 38"
    })
    void anEdgeTakesAtMostFortyBytes(long mostMinor, boolean converted, double most) throws IllegalAccessException {
        TemporalGraph graph = graph(mostMinor, converted);
        long bytes = arrayBytes(graph, new IdentityHashMap<>());
        assertThat(graph.heapBytes()).isEqualTo(bytes);
        double perEdge = (bytes - 9.0 * NODES) / EDGES;
        assertThat(perEdge).isLessThanOrEqualTo(40).isLessThan(most + 0.1);
        assertThat(TemporalGraphBuilder.estimateBytes(NODES, EDGES)).isGreaterThan(bytes - 20_000);
    }
}
