package org.theseus.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.Role;

/**
 * Which findings are alerts, and what to read first.
 *
 * <p>An alert needs two groups of evidence, the second resting on rows that the first did not use (domain catalogue 1.1).
 * A finding has them by itself if its detector declares two groups, or through a companion: another finding that shares
 * an acting party (any role but payer, traveller or possible victim), adds a group, and rests mostly on other rows.
 * Alerts come first, then higher scores, then ids. O(n·m) in findings and companions per party.
 */
public final class ReadingOrder {

    private final Map<String, Set<EvidenceGroup>> groupsByDetector;

    /**
     * @param groupsByDetector the groups that each detector's findings supply by themselves
     */
    public ReadingOrder(Map<String, Set<EvidenceGroup>> groupsByDetector) {
        this.groupsByDetector = Map.copyOf(groupsByDetector);
    }

    /** The findings with alert flag and rank set, in reading order. */
    public List<Finding> order(List<Finding> findings) {
        Map<String, List<Finding>> byParty = new HashMap<>();
        for (Finding finding : findings) {
            for (String party : actingParties(finding)) {
                byParty.computeIfAbsent(party, none -> new ArrayList<>()).add(finding);
            }
        }
        Set<String> alerts = findings.stream()
                .filter(finding -> isAlert(finding, byParty))
                .map(Finding::id)
                .collect(Collectors.toSet());
        List<Finding> sorted = findings.stream()
                .sorted(Comparator.comparing((Finding f) -> !alerts.contains(f.id()))
                        .thenComparing(Finding::score, Comparator.reverseOrder())
                        .thenComparing(Finding::id))
                .toList();
        List<Finding> ranked = new ArrayList<>(sorted.size());
        for (Finding finding : sorted) {
            ranked.add(finding.ranked(ranked.size() + 1, alerts.contains(finding.id())));
        }
        return List.copyOf(ranked);
    }

    private boolean isAlert(Finding finding, Map<String, List<Finding>> byParty) {
        Set<EvidenceGroup> own = groups(finding);
        if (own.size() > 1) {
            return true;
        }
        Set<String> rows = rows(finding);
        return actingParties(finding).stream()
                .flatMap(party -> byParty.getOrDefault(party, List.of()).stream())
                .anyMatch(other -> !own.containsAll(groups(other)) && restsMostlyOnOtherRows(other, rows));
    }

    private static boolean restsMostlyOnOtherRows(Finding other, Set<String> rows) {
        Set<String> others = rows(other);
        int all = others.size();
        others.removeAll(rows);
        return 2 * others.size() >= all;
    }

    private Set<EvidenceGroup> groups(Finding finding) {
        return groupsByDetector.getOrDefault(finding.detector(), EnumSet.noneOf(EvidenceGroup.class));
    }

    private static Set<String> rows(Finding finding) {
        return finding.transfers().stream()
                .map(Finding.Evidence::transferId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String> actingParties(Finding finding) {
        return finding.parties().stream()
                .filter(party -> !party.role().isProtected() && party.role() != Role.UNKNOWN)
                .map(Finding.Party::id)
                .toList();
    }
}
