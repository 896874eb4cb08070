package org.theseus.resolve.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What it remembers is right; what it forgot it does not make up. */
class PairMemoryTest {

    @Test
    void answersAreRightOrUnknown() {
        Random random = new Random(5);
        PairMemory memory = new PairMemory();
        Map<Long, Double> truth = new HashMap<>();
        int remembered = 0;
        for (int step = 0; step < 60_000; step++) {
            int one = random.nextInt(300);
            int other = random.nextInt(300);
            double found = memory.find(one, other);
            Double known = truth.get(one * 300L + other);
            if (!Double.isNaN(found)) {
                assertThat(found).as("pair %d, %d, seed 5", one, other).isEqualTo(known);
                remembered++;
            }
            double value = random.nextInt(9) - 4;
            memory.keep(one, other, value);
            truth.put(one * 300L + other, value);
        }
        assertThat(remembered).isGreaterThan(5_000);
    }
}
