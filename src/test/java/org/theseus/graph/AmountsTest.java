package org.theseus.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Every long comes back from the narrow, the wide and the listed places. */
class AmountsTest {

    private static final long[] EDGES_OF_RANGES = {
        0,
        1,
        Integer.MAX_VALUE,
        Integer.MAX_VALUE + 1L,
        0xFFFF_FFFFL,
        0xFFFE_FFFF_FFFFL,
        0xFFFF_0000_0000L,
        (1L << 48) - 1,
        1L << 48,
        Long.MAX_VALUE
    };

    private static void check(long[] minor, String label) {
        Amounts amounts = Amounts.of(minor, minor.length);
        assertThat(IntStream.range(0, minor.length).mapToLong(amounts::get).toArray())
                .as(label)
                .isEqualTo(minor);
    }

    @Test
    void valuesComeBack() {
        check(new long[0], "none");
        check(EDGES_OF_RANGES, "wide");
        check(
                LongStream.concat(LongStream.of(EDGES_OF_RANGES), LongStream.range(0, 500))
                        .toArray(),
                "narrow");
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int shift = random.nextInt(63);
            long[] minor = random.longs(1 + random.nextInt(50))
                    .map(bits -> (bits >>> 1) >>> random.nextInt(shift + 1))
                    .toArray();
            check(minor, "seed " + seed);
        }
    }

    @Test
    void onlyTheFirstCount() {
        assertThat(Amounts.of(new long[] {7, Long.MAX_VALUE, 9}, 1).heapBytes()).isEqualTo(4);
    }
}
