package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The index of rows against a HashMap. */
@Tag("slow")
class RowIndexTest {

    @Test
    void agreesWithAHashMap() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            RowIndex index = new RowIndex();
            Map<Long, long[]> expected = new HashMap<>();
            for (int i = 1; i <= 5000; i++) {
                // few distinct low bits, so that slots collide
                long key = random.nextInt(4) == 0 ? random.nextInt(50) : (long) random.nextInt(6000) << 40;
                long value = random.nextLong();
                index.put(index.slot(key), key, value, i);
                expected.put(key, new long[] {value, i});
            }
            for (long key = -50; key < 50; key++) {
                check(seed, index, expected, key);
                check(seed, index, expected, key << 40);
            }
            for (long key : expected.keySet()) {
                check(seed, index, expected, key);
            }
        }
    }

    private static void check(int seed, RowIndex index, Map<Long, long[]> expected, long key) {
        long[] entry = expected.getOrDefault(key, new long[] {0, 0});
        assertThat(new long[] {index.value(index.slot(key)), index.record(index.slot(key))})
                .as("seed %d key %d", seed, key)
                .isEqualTo(entry);
    }
}
