package org.theseus.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.theseus.cases.Finding;
import org.theseus.detect.NearDetector;
import org.theseus.detect.NearLimits;
import org.theseus.model.Transfer;
import org.theseus.verify.FindingVerifier;

/**
 * What a wider definition found that the exact one did not: findings of whose rows one exact finding of the same kind cites
 * 80 % tell nothing new, and those whose rows satisfy the exact definition are none of the wider one. The others say by how much they
 * miss it: the smallest share, in whole per cent, by which all its limits must be moved until the rows satisfy it, as the rules of
 * {@code verify} see it. Stateless; O(log n) checks of each finding.
 */
final class NearMisses {

    private static final int WHOLE = 100;
    /** Per cent of rows at which one finding tells of another (as {@code evaluate} counts it). */
    private static final int COVERED = 80;

    private NearMisses() {}

    /**
     * Those that stay, with the miss in their explanation.
     *
     * @param wide of one wider definition
     * @param found of all definitions that ran before, the exact one among them
     * @param limits of the wider definition
     * @param transfers what the findings cite, by id
     */
    static List<Finding> of(
            List<Finding> wide, List<Finding> found, NearLimits limits, Map<String, Transfer> transfers) {
        if (wide.isEmpty()) {
            return wide;
        }
        String exactId = NearDetector.exactId(wide.get(0).detector());
        Map<String, List<Finding>> byRow = new HashMap<>();
        found.stream()
                .filter(finding -> finding.detector().equals(exactId))
                .forEach(finding -> finding.transfers()
                        .forEach(cited -> byRow.computeIfAbsent(cited.transferId(), none -> new ArrayList<>())
                                .add(finding)));
        FindingVerifier verifier = FindingVerifier.standard();
        List<Finding> missed = new ArrayList<>();
        for (Finding finding : wide) {
            int percent = isTold(finding, byRow) ? 0 : percent(verifier, finding, limits, transfers);
            if (percent > 0) {
                missed.add(finding.told("Near " + finding.indicator().replace("~", "")
                        + ", not it: a limit is missed by " + percent + " %. " + finding.explanation()));
            }
        }
        return missed;
    }

    /** Whether one exact finding cites most of its rows. */
    private static boolean isTold(Finding finding, Map<String, List<Finding>> byRow) {
        Map<String, Integer> shared = new HashMap<>();
        finding.transfers()
                .forEach(cited -> byRow.getOrDefault(cited.transferId(), List.of())
                        .forEach(exact -> shared.merge(exact.id(), 1, Integer::sum)));
        return shared.values().stream()
                .anyMatch(rows -> WHOLE * rows >= COVERED * finding.transfers().size());
    }

    private static int percent(
            FindingVerifier verifier, Finding finding, NearLimits limits, Map<String, Transfer> transfers) {
        int low = 0;
        int high = (int) Math.ceil(limits.within() * WHOLE);
        while (low < high) {
            int middle = (low + high) / 2;
            SortedMap<String, String> moved = limits.movedBy((double) middle / WHOLE);
            if (verifier.satisfies(finding, moved, transfers)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
