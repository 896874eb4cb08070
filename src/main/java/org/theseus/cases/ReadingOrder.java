package org.theseus.cases;

import java.time.LocalDate;
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
import org.theseus.detect.NearDetector;
import org.theseus.detect.Role;

/**
 * Which findings are alerts, and what to read first.
 *
 * <p>An alert needs two groups of evidence, the second resting on rows that the first did not use (domain catalogue 1.1).
 * A finding has them by itself if its detector declares two groups, or through a companion (decisions 002 and 079): another
 * finding that adds a group and shares a party that acts in at least one of the two and is protected in neither (protected:
 * payer, traveller, possible victim; a party of unknown role does not act). It must be about the same fact: both share a
 * payment, or no more than {@value #DAYS_APART} days lie between them and, where one of them tells of a single paying side
 * (B2, B3, B4, B9) and protected parties play a part in both, one of these is the same. And it must rest on other rows: at least half of those that its group is made of, which for what
 * happened next are the payments onward.
 * A finding of whose score counter-evidence takes more than half is neither alert nor companion (decision 080).
 * What is urgent comes first, then alerts, then higher scores, then ids. O(n·m) in findings and companions per party.
 */
public final class ReadingOrder {

    private static final int DAYS_APART = 30;

    /** Indicators that tell of what one paying side did. */
    private static final Set<String> ONE_PAYER_SIDE = Set.of("B2", "B3", "B4", "B9");

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
        if (NearDetector.isNear(finding.detector())) {
            return false;
        }
        Set<EvidenceGroup> own = groups(finding);
        if (own.size() != 1 || finding.outweighed()) {
            return own.size() > 1 && !finding.outweighed();
        }
        if (!own.contains(EvidenceGroup.WHEN) && isRepeated(finding, byParty)) {
            return true;
        }
        Set<String> rows = rows(finding);
        Set<String> used = used(finding, own);
        return linkingParties(finding).entrySet().stream()
                .anyMatch(party -> byParty.getOrDefault(party.getKey(), List.of()).stream()
                        .filter(other -> !own.containsAll(groups(other)) && !other.outweighed())
                        .filter(other ->
                                party.getValue() || linkingParties(other).getOrDefault(party.getKey(), false))
                        .filter(other -> isOfTheSameFact(finding, rows, other))
                        .anyMatch(other -> restsMostlyOnOtherRows(other, used)));
    }

    /**
     * Whether the same indicator is met again, on other rows and another day, about a party that acts in both, and by other
     * payers where both name payers: what is repeated is evidence of when (catalogue 1.1, group 2).
     */
    private static boolean isRepeated(Finding finding, Map<String, List<Finding>> byParty) {
        Set<String> rows = rows(finding);
        Set<String> here = protectedParties(finding);
        return linkingParties(finding).entrySet().stream()
                .filter(Map.Entry::getValue)
                .anyMatch(party -> byParty.getOrDefault(party.getKey(), List.of()).stream()
                        .filter(other -> other.detector().equals(finding.detector()) && !other.outweighed())
                        .filter(other -> !day(other.from()).equals(day(finding.from())))
                        .filter(other -> linkingParties(other).getOrDefault(party.getKey(), false))
                        .filter(other -> protectedParties(other).stream().noneMatch(here::contains))
                        .anyMatch(other -> rows(other).stream().noneMatch(rows::contains)));
    }

    private static boolean isOfTheSameFact(Finding finding, Set<String> rows, Finding other) {
        if (rows(other).stream().anyMatch(rows::contains)) {
            return true;
        }
        Set<String> here = protectedParties(finding);
        Set<String> there = protectedParties(other);
        boolean oneSided = ONE_PAYER_SIDE.contains(finding.indicator()) || ONE_PAYER_SIDE.contains(other.indicator());
        boolean ofOthers = oneSided
                && !here.isEmpty()
                && !there.isEmpty()
                && there.stream().noneMatch(here::contains);
        return !ofOthers
                && !day(finding.to()).plusDays(DAYS_APART).isBefore(day(other.from()))
                && !day(other.to()).plusDays(DAYS_APART).isBefore(day(finding.from()));
    }

    private static LocalDate day(String time) {
        return LocalDate.parse(time.substring(0, 10));
    }

    private static Set<String> protectedParties(Finding finding) {
        return finding.parties().stream()
                .filter(party -> party.role().isProtected())
                .map(Finding.Party::id)
                .collect(Collectors.toSet());
    }

    private boolean restsMostlyOnOtherRows(Finding other, Set<String> rows) {
        Set<String> basis = groups(other).contains(EvidenceGroup.WHAT_NEXT) ? onward(other) : rows(other);
        int all = basis.size();
        basis.removeAll(rows);
        return 2 * basis.size() >= all;
    }

    /** The rows that a finding's own group is made of: where time is the evidence, receipts and not what was passed on of them. */
    private static Set<String> used(Finding finding, Set<EvidenceGroup> own) {
        Set<String> in = finding.transfers().stream()
                .filter(row -> row.role().equals("in"))
                .map(Finding.Evidence::transferId)
                .collect(Collectors.toCollection(HashSet::new));
        return in.isEmpty() || !own.equals(Set.of(EvidenceGroup.WHEN)) ? rows(finding) : in;
    }

    /** The payments of a finding that tell what happened next; all of them if none is told apart. */
    private static Set<String> onward(Finding finding) {
        Set<String> onward = finding.transfers().stream()
                .filter(row -> !row.role().equals("in") && !row.role().equals("hop 1"))
                .map(Finding.Evidence::transferId)
                .collect(Collectors.toCollection(HashSet::new));
        return onward.isEmpty() ? rows(finding) : onward;
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
