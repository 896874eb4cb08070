package org.theseus.resolve.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EditDistanceTest {

    private static final int WORDS = 200_000;

    /** The whole table, nothing laid aside and nothing cut short. */
    private static int plain(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                cost[row][column] = row + column;
                if (row > 0 && column > 0) {
                    int apart = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                    cost[row][column] = Math.min(
                            Math.min(cost[row - 1][column], cost[row][column - 1]) + 1,
                            cost[row - 1][column - 1] + apart);
                }
                if (row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1)) {
                    cost[row][column] = Math.min(cost[row][column], cost[row - 2][column - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(8), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void shortWordsOfFewLettersComeToTheWholeTable() {
        Random random = new Random(7);
        int[] near = new int[4];
        for (int each = 0; each < WORDS; each++) {
            String one = word(random);
            String other = word(random);
            int limit = random.nextInt(4);
            int distance = plain(one, other);
            assertThat(EditDistance.within(one, other, limit))
                    .as("%s %s within %d", one, other, limit)
                    .isEqualTo(Math.min(distance, limit + 1));
            assertThat(SignsApart.one(one, other)).as("%s %s", one, other).isEqualTo(distance == 1);
            near[Math.min(distance, 3)]++;
        }
        assertThat(Arrays.stream(near).min().getAsInt())
                .as("pairs of the rarest distance")
                .isGreaterThan(WORDS / 100);
    }
}
