package org.theseus.detect.heads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A receiver with the window and base of most multiples.
 *
 * @param single chance of so many multiples of this one base in this one window
 * @param chance the same for whichever of the bases, windows and receivers tried
 * @param tried bases that were tried in that window
 * @param windows windows that were tried
 * @param receivers for how many receivers the chance was corrected
 * @param usual what others are paid, null if the definition is not met
 */
record Tested(
        int node,
        int[] rows,
        long base,
        double single,
        double chance,
        int tried,
        int windows,
        int receivers,
        AmountPools.@Nullable Usual usual) {

    /** The same where the chance is one of so many receivers. */
    private Tested corrected(int all) {
        return new Tested(node, rows, base, single, Math.min(1, chance * all), tried, windows, all, usual);
    }

    /** Those that chance does not explain at this level, by Holm's correction (1979), by node. O(n log n). */
    static List<Tested> significant(List<Tested> tested, double level) {
        List<Tested> ordered = tested.stream()
                .sorted(Comparator.comparingDouble(Tested::chance).thenComparingInt(Tested::node))
                .toList();
        List<Tested> found = new ArrayList<>();
        for (Tested one : ordered) {
            Tested corrected = one.corrected(ordered.size() - found.size());
            if (corrected.chance() >= level) {
                break;
            }
            found.add(corrected);
        }
        found.sort(Comparator.comparingInt(Tested::node));
        return found;
    }
}
