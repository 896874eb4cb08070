package org.theseus.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Best never-falling assignment of stages to a sequence of countries, by dynamic programming over the stages. */
final class AdvanceSearch {

    private static final int IMPOSSIBLE = -1;

    private AdvanceSearch() {}

    static Optional<Advance> along(RoutePath path, List<String> countries) {
        int stages = path.stages().size();
        int[][] strict = new int[countries.size()][stages];
        int[][] previous = new int[countries.size()][stages];
        for (int i = 0; i < countries.size(); i++) {
            Arrays.fill(strict[i], IMPOSSIBLE);
            for (int stage : path.positions(countries.get(i))) {
                if (i == 0) {
                    strict[0][stage] = 0;
                    continue;
                }
                for (int before = 0; before <= stage; before++) {
                    // One stage twice is the same country again: another alternative of the stage is another way.
                    boolean fits = before < stage || countries.get(i).equals(countries.get(i - 1));
                    int count = strict[i - 1][before] + (before < stage ? 1 : 0);
                    if (fits && strict[i - 1][before] != IMPOSSIBLE && count > strict[i][stage]) {
                        strict[i][stage] = count;
                        previous[i][stage] = before;
                    }
                }
            }
        }
        return countries.isEmpty() ? Optional.empty() : best(path, strict, previous);
    }

    private static Optional<Advance> best(RoutePath path, int[][] strict, int[][] previous) {
        int last = strict.length - 1;
        int end = 0;
        for (int stage = 1; stage < strict[last].length; stage++) {
            if (strict[last][stage] > strict[last][end]) {
                end = stage;
            }
        }
        if (strict[last][end] == IMPOSSIBLE) {
            return Optional.empty();
        }
        List<Integer> positions = new ArrayList<>();
        for (int i = last, stage = end; i >= 0; stage = previous[i][stage], i--) {
            positions.add(0, stage);
        }
        return Optional.of(new Advance(path, positions, strict[last][end]));
    }
}
