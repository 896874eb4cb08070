package org.theseus.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A finding as evaluation sees it.
 *
 * @param rank 1-based place in the reading order
 * @param setAside counter-evidence takes more than half of its score: shown, but neither alert nor companion (decision 080)
 * @param transfers source ids of its evidence
 */
public record Lead(String id, int rank, String indicator, boolean alert, boolean setAside, Set<String> transfers) {

    /** What the code of a wider definition ends in. */
    static final String NEAR = "~";

    /** A finding against which little speaks. */
    public Lead(String id, int rank, String indicator, boolean alert, Set<String> transfers) {
        this(id, rank, indicator, alert, false, transfers);
    }

    /** The patterns that it can be a finding of: its code, the code without the letter behind, scatter-gather by its name. */
    Set<String> patterns() {
        return Set.copyOf(List.of(
                indicator,
                indicator.replaceFirst("[a-z]$", ""),
                indicator.equals("SG") ? "scatter-gather" : indicator));
    }

    /** Whether a wider definition beside an exact one found it: no finding of the indicator. */
    boolean isNear() {
        return indicator.endsWith(NEAR);
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
