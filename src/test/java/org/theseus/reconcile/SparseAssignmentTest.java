package org.theseus.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Against trying every assignment. */
class SparseAssignmentTest {

    private static final long ALONE = 40;

    /** Cheapest way to place left ends from {@code i} on. */
    private static long cheapest(long[][] costs, int i, boolean[] taken) {
        if (i == costs.length) {
            return 0;
        }
        long best = ALONE + cheapest(costs, i + 1, taken);
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j] && costs[i][j] >= 0) {
                taken[j] = true;
                best = Math.min(best, costs[i][j] + cheapest(costs, i + 1, taken));
                taken[j] = false;
            }
        }
        return best;
    }

    @Test
    void isTheCheapestOfAll() {
        int graphs = Integer.getInteger("theseus.randomGraphs", 5000);
        for (int seed = 0; seed < graphs; seed++) {
            Random random = new Random(seed);
            int left = 1 + random.nextInt(6);
            int right = 1 + random.nextInt(6);
            long[][] costs = new long[left][right];
            java.util.List<SparseAssignment.Pair> pairs = new java.util.ArrayList<>();
            for (int i = 0; i < left; i++) {
                for (int j = 0; j < right; j++) {
                    costs[i][j] = random.nextInt(3) == 0 ? -1 : random.nextInt(60);
                    if (costs[i][j] >= 0) {
                        pairs.add(new SparseAssignment.Pair(i, j, costs[i][j]));
                    }
                }
            }
            int[] partner = SparseAssignment.solve(left, right, pairs.toArray(SparseAssignment.Pair[]::new), ALONE);
            long total = 0;
            Set<Integer> used = new HashSet<>();
            for (int i = 0; i < left; i++) {
                total += partner[i] < 0 ? ALONE : costs[i][partner[i]];
                assertThat(partner[i] < 0 || (costs[i][partner[i]] >= 0 && used.add(partner[i])))
                        .as("seed %d", seed)
                        .isTrue();
            }
            assertThat(total).as("seed %d", seed).isEqualTo(cheapest(costs, 0, new boolean[right]));
        }
    }

    @Test
    void workingDaysSkipTheWeekend() {
        long friday = java.time.LocalDate.of(2023, 6, 2).toEpochDay();
        assertThat(BusinessDays.between(friday, friday + 3)).isEqualTo(1);
        assertThat(BusinessDays.between(friday + 1, friday + 3)).isZero();
        assertThat(BusinessDays.between(friday + 2, friday + 3)).isZero();
        assertThat(BusinessDays.between(friday, friday + 7)).isEqualTo(5);
        assertThat(BusinessDays.between(friday + 3, friday)).isEqualTo(-1);
        for (long day = -20_000; day < 40_000; day++) {
            boolean weekend = Math.floorMod(day + 3, 7) >= 5;
            assertThat(BusinessDays.between(day, day + 1)).isEqualTo(weekend ? 0 : 1);
        }
    }
}
