package org.theseus.generate.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChanceTest {

    @Test
    void theNumbersAreThoseOfThePublishedAlgorithm() {
        // first outputs of SplitMix64 from state 1234567, as its reference implementation documents them
        assertThat(reference(1234567L, 3))
                .containsExactly(6457827717110365317L, 3203168211198807973L, -8629252141511181193L);
        Chance chance = Chance.of(5);
        Chance again = Chance.of(5);
        assertThat(List.of(chance.nextLong(), chance.nextLong()))
                .isEqualTo(List.of(again.nextLong(), again.nextLong()));
    }

    private static long[] reference(long seed, int count) {
        long[] numbers = new long[count];
        long state = seed;
        for (int i = 0; i < count; i++) {
            state += 0x9E3779B97F4A7C15L;
            numbers[i] = Chance.mix(state);
        }
        return numbers;
    }

    @Test
    void forksDependOnTheirNamesOnlyAndLeaveTheStreamAlone() {
        Chance one = Chance.of(1);
        Chance other = Chance.of(1);
        other.nextLong();
        assertThat(one.fork("a").nextLong()).isEqualTo(other.fork("a").nextLong());
        assertThat(one.fork("a").nextLong()).isNotEqualTo(one.fork("b").nextLong());
        assertThat(one.fork(1).nextLong()).isNotEqualTo(one.fork(2).nextLong());
        Chance untouched = Chance.of(1);
        assertThat(one.nextLong()).isEqualTo(untouched.nextLong());
    }

    @Test
    void drawsHaveTheMomentsThatTheirNamesPromise() {
        Chance chance = Chance.of(2);
        double normal = 0;
        double square = 0;
        double poisson = 0;
        int heads = 0;
        int n = 200_000;
        for (int i = 0; i < n; i++) {
            double value = chance.normal();
            normal += value;
            square += value * value;
            poisson += chance.poisson(3.5);
            heads += chance.happens(0.3) ? 1 : 0;
        }
        assertThat(normal / n).isBetween(-0.02, 0.02);
        assertThat(square / n).isBetween(0.97, 1.03);
        assertThat(poisson / n).isBetween(3.45, 3.55);
        assertThat(heads / (double) n).isBetween(0.29, 0.31);
    }

    @Test
    void weightsDecideHowOften() {
        Weighted<String> weighted =
                Weighted.of(List.of("a", "b", "c"), value -> value.equals("b") ? 3 : value.equals("c") ? 0 : 1);
        Chance chance = Chance.of(3);
        int b = 0;
        for (int i = 0; i < 40_000; i++) {
            String drawn = weighted.draw(chance);
            assertThat(drawn).isNotEqualTo("c");
            b += drawn.equals("b") ? 1 : 0;
        }
        assertThat(b / 40_000.0).isBetween(0.74, 0.76);
    }
}
