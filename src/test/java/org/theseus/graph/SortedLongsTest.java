package org.theseus.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SortedLongsTest {

    @Test
    void theFirstFromAValueAgreesWithLookingAtEach() {
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            long[] values = random.longs(random.nextInt(12), -4, 5).sorted().toArray();
            int begin = random.nextInt(values.length + 1);
            int end = begin + random.nextInt(values.length - begin + 1);
            long least = random.nextInt(13) - 6L;
            int first = begin;
            while (first < end && values[first] < least) {
                first++;
            }
            assertThat(SortedLongs.firstFrom(values, begin, end, least))
                    .as("seed %d", seed)
                    .isEqualTo(first);
        }
    }
}
