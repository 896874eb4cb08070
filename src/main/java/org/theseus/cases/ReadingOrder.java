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
 * A finding has them by itself if its detector declares two groups, or through a companion: another finding that adds a
 * group, rests mostly on other rows, and shares a party that acts in at least one of the two and is protected in neither
 * (protected: payer, traveller, possible victim; a party of unknown role does not act).
 * What is urgent comes first, then alerts, then higher scores, then ids. O(n·m) in findings and companions per party.
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
            for (String party : linkingParties(finding).keySet()) {
                byParty.computeIfAbsent(party, none -> new ArrayList<>()).add(finding);
            }
        }
        Set<String> alerts = findings.stream()
                .filter(finding -> isAlert(finding, byParty))
                .map(Finding::id)
                .collect(Collectors.toSet());
        List<Finding> sorted = findings.stream()
                .sorted(Comparator.comparing(Finding::urgency, Comparator.reverseOrder())
                        .thenComparing((Finding f) -> !alerts.contains(f.id()))
                        .thenComparing(Finding::score, Comparator.reverseOrder())
                        .thenComparing(Finding::id))
                .toList();
        return numbered(sorted.stream()
                .map(finding -> finding.ranked(0, alerts.contains(finding.id())))
                .toList());
    }

    /** Findings whose alert flags were changed, alerts first again and otherwise in the order they have. */
    public static List<Finding> renumbered(List<Finding> findings) {
        return numbered(findings.stream()
                .sorted(Comparator.comparing(Finding::urgency, Comparator.reverseOrder())
                        .thenComparing((Finding finding) -> !finding.alert()))
                .toList());
    }

    private static List<Finding> numbered(List<Finding> sorted) {
        List<Finding> ranked = new ArrayList<>(sorted.size());
        for (Finding finding : sorted) {
            ranked.add(finding.ranked(ranked.size() + 1, finding.alert()));
        }
        return List.copyOf(ranked);
    }

    private boolean isAlert(Finding finding, Map<String, List<Finding>> byParty) {
        Set<EvidenceGroup> own = groups(finding);
        if (own.size() != 1) {
            return own.size() > 1;
        }
        Set<String> rows = rows(finding);
        return linkingParties(finding).entrySet().stream()
                .anyMatch(party -> byParty.getOrDefault(party.getKey(), List.of()).stream()
                        .filter(other -> !own.containsAll(groups(other)))
                        .filter(other ->
                                party.getValue() || linkingParties(other).getOrDefault(party.getKey(), false))
                        .anyMatch(other -> restsMostlyOnOtherRows(other, rows)));
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

    /** Parties that may connect two findings, with whether they act in this one. */
    private static Map<String, Boolean> linkingParties(Finding finding) {
        Map<String, Boolean> linking = new HashMap<>();
        finding.parties().stream()
                .filter(party -> !party.role().isProtected())
                .forEach(party -> linking.merge(party.id(), party.role() != Role.UNKNOWN, Boolean::logicalOr));
        return linking;
    }
}
