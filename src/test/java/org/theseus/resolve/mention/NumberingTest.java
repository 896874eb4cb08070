package org.theseus.resolve.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hash tables of numbers against the map of the language. */
class NumberingTest {

    /** A value many of which have one hash. */
    private record Crowded(int value) {

        @Override
        public int hashCode() {
            return value % 7;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equalValuesHaveOneNumberAndOthersTheNext(long seed) {
        Random random = new Random(seed);
        Numbering<Crowded> crowded = new Numbering<>();
        Numbering<String> texts = new Numbering<>();
        Map<Integer, Integer> known = new HashMap<>();
        for (int step = 0; step < 3_000; step++) {
            int value = random.nextInt(700);
            known.putIfAbsent(value, known.size());
            int expected = known.getOrDefault(value, -1);
            assertThat(crowded.add(new Crowded(value)))
                    .as("seed %d step %d", seed, step)
                    .isEqualTo(expected);
            assertThat(texts.add("text " + value))
                    .as("seed %d step %d", seed, step)
                    .isEqualTo(expected);
        }
        assertThat(texts.size()).isEqualTo(known.size());
        known.forEach((value, number) -> assertThat(texts.get(number)).isEqualTo("text " + value));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void equalKeysOfDescriptionsHaveOneNumber(long seed) {
        Random random = new Random(seed);
        DescriptionKeys keys = new DescriptionKeys();
        Map<List<Integer>, Integer> known = new HashMap<>();
        for (int step = 0; step < 5_000; step++) {
            Integer[] key = new Integer[9];
            Arrays.setAll(key, field -> random.nextInt(field == 0 ? 200 : 2) - 1);
            known.putIfAbsent(List.of(key), known.size());
            int expected = known.getOrDefault(List.of(key), -1);
            assertThat(keys.add(key[0], key[1], key[2], key[3], key[4], key[5], key[6], key[7], key[8]))
                    .as("seed %d step %d", seed, step)
                    .isEqualTo(expected);
            assertThat(keys.get(expected, DescriptionKeys.APART)).isEqualTo(key[DescriptionKeys.APART]);
            assertThat(keys.get(expected, DescriptionKeys.ACCOUNT)).isEqualTo(key[DescriptionKeys.ACCOUNT]);
        }
        assertThat(keys.size()).isEqualTo(known.size()).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void aTextIsReadOnce(long seed) {
        Random random = new Random(seed);
        TextNumbers texts = new TextNumbers();
        int[] readings = {0};
        for (int step = 0; step < 5_000; step++) {
            int value = random.nextInt(300);
            assertThat(texts.of(" " + value + " ", text -> {
                        readings[0]++;
                        return 1_000 + Integer.parseInt(text);
                    }))
                    .as("seed %d step %d", seed, step)
                    .isEqualTo(1_000 + value);
        }
        assertThat(readings[0]).isEqualTo(300);
        assertThat(texts.of("  ", text -> 1)).isEqualTo(ValueTable.NONE);
        assertThat(texts.of(null, text -> 1)).isEqualTo(ValueTable.NONE);
    }
}
