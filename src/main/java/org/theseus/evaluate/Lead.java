package org.theseus.evaluate;

import java.util.HashSet;
import java.util.Set;

/**
 * A finding as evaluation sees it.
 *
 * @param rank 1-based place in the reading order
 * @param setAside counter-evidence takes more than half of its score: shown, but neither alert nor companion (decision 080)
 * @param transfers source ids of its evidence
 */
public record Lead(String id, int rank, String indicator, boolean alert, boolean setAside, Set<String> transfers) {

    /** A finding against which little speaks. */
    public Lead(String id, int rank, String indicator, boolean alert, Set<String> transfers) {
        this(id, rank, indicator, alert, false, transfers);
    }

    /** Whether it is of an indicator: the same code, the code without the letter behind, or scatter-gather by its name. */
    boolean isOf(String pattern) {
        return indicator.equals(pattern)
                || indicator.replaceFirst("[a-z]$", "").equals(pattern)
                || (indicator.equals("SG") && pattern.equals("scatter-gather"));
    }

    /** Share of its own transfers that belong to a set. */
    double shareIn(Set<String> rows) {
        Set<String> both = new HashSet<>(transfers);
        both.retainAll(rows);
        return transfers.isEmpty() ? 0 : (double) both.size() / transfers.size();
    }

    /** Whether it covers enough of an attempt and is mostly about it: 80 % of its transfers, 50 % of its own. */
    boolean hits(Attempt attempt) {
        long covered = attempt.transfers().stream().filter(transfers::contains).count();
        return 100 * covered >= 80L * attempt.transfers().size() && 2 * covered >= transfers.size();
    }
}
