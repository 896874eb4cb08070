package org.theseus.leads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.Role;
import org.theseus.detect.Urgency;
import org.theseus.model.AccountId;
import org.theseus.model.Digest;

/**
 * Merges overlapping findings into networks and puts them in the order in which to read them. In reading order, a finding
 * joins the first network with which it shares a payment or an account that acts in both, and makes one of all that it ties; a
 * network takes no more than {@value #MOST_FINDINGS} findings or {@value #MOST_ROWS} rows, and what finds no room stays another. A payer, traveller or
 * possible victim of two networks does not make them one.
 *
 * <p>Read first what is urgent (rising payments, then the second larger payment), then networks with an outcome that asks
 * for protection, both patterns before exploitation, then alerts, then the higher score, then more groups of evidence, then
 * ids. Stateless; O(n log n) in findings and what they cite.
 */
public final class Networks {

    private static final int MOST_ROWS = 2_500;
    private static final int MOST_FINDINGS = 25;

    private final Map<String, Set<EvidenceGroup>> groupsByDetector;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, SortedSet<Integer>> holders = new HashMap<>();
    /** For each draft the one that it was joined to, or itself. */
    private final List<Integer> places = new ArrayList<>();

    /** A network as it grows. */
    private record Draft(List<Finding> findings, SortedSet<String> rows) {}

    private Networks(Map<String, Set<EvidenceGroup>> groupsByDetector) {
        this.groupsByDetector = groupsByDetector;
    }

    /**
     * The networks in reading order.
     *
     * @param findings in reading order
     * @param groupsByDetector groups of evidence that each detector's findings supply
     * @param assessments persons whose payments the findings tell of
     */
    public static List<Network> of(
            List<Finding> findings, Map<String, Set<EvidenceGroup>> groupsByDetector, List<Assessment> assessments) {
        Networks networks = new Networks(groupsByDetector);
        findings.stream()
                .sorted(Comparator.comparing((Finding finding) -> !finding.alert()))
                .forEach(networks::add);
        Map<String, List<Integer>> byFinding = new HashMap<>();
        for (int i = 0; i < assessments.size(); i++) {
            for (String id : assessments.get(i).findingIds()) {
                byFinding.computeIfAbsent(id, none -> new ArrayList<>()).add(i);
            }
        }
        List<Network> ordered = networks.drafts.stream()
                .filter(draft -> !draft.findings.isEmpty())
                .map(draft -> networks.network(draft, assessments, byFinding))
                .sorted(Comparator.comparing(Network::urgency, Comparator.reverseOrder())
                        .thenComparing(Networks::protection)
                        .thenComparing((Network network) -> !network.alert())
                        .thenComparing(Network::score, Comparator.reverseOrder())
                        .thenComparing((Network network) -> -network.groups().size())
                        .thenComparing(Network::id))
                .toList();
        List<Network> numbered = new ArrayList<>(ordered.size());
        ordered.forEach(network -> numbered.add(network.numbered(numbered.size() + 1)));
        return List.copyOf(numbered);
    }

    private static Outcome protection(Network network) {
        return network.outcomes().keySet().stream()
                .filter(Outcome::protectionFirst)
                .findFirst()
                .orElse(Outcome.NOT_TESTABLE);
    }

    private void add(Finding finding) {
        SortedSet<String> rows = rows(finding);
        SortedSet<String> ties = ties(finding, rows);
        SortedSet<Integer> tied = new TreeSet<>();
        for (String tie : ties) {
            holders.getOrDefault(tie, Collections.emptySortedSet()).forEach(draft -> tied.add(now(draft)));
        }
        int home = tied.stream()
                .filter(draft -> hasRoom(drafts.get(draft), 1, rows))
                .findFirst()
                .orElse(drafts.size());
        if (home == drafts.size()) {
            drafts.add(new Draft(new ArrayList<>(), new TreeSet<>()));
            places.add(home);
        }
        drafts.get(home).findings.add(finding);
        drafts.get(home).rows.addAll(rows);
        int whole = home;
        for (int other : tied) {
            whole = joined(whole, other);
        }
        int place = whole;
        ties.forEach(
                tie -> holders.computeIfAbsent(tie, none -> new TreeSet<>()).add(place));
    }

    /** What one finding ties is one network if it has room for both, that of the earlier finding. */
    private int joined(int one, int other) {
        Draft kept = drafts.get(Math.min(one, other));
        Draft gone = drafts.get(Math.max(one, other));
        if (one == other || !hasRoom(kept, gone.findings.size(), gone.rows)) {
            return one;
        }
        kept.findings.addAll(gone.findings);
        kept.rows.addAll(gone.rows);
        gone.findings.clear();
        gone.rows.clear();
        places.set(Math.max(one, other), Math.min(one, other));
        return Math.min(one, other);
    }

    /** Where a draft went. */
    private int now(int draft) {
        int at = draft;
        while (places.get(at) != at) {
            at = places.get(at);
        }
        return at;
    }

    private static boolean hasRoom(Draft draft, int findings, SortedSet<String> rows) {
        if (draft.findings.size() + findings > MOST_FINDINGS) {
            return false;
        }
        long fresh = rows.stream().filter(row -> !draft.rows.contains(row)).count();
        return draft.rows.size() + fresh <= MOST_ROWS;
    }

    private static SortedSet<String> rows(Finding finding) {
        return finding.transfers().stream()
                .map(Finding.Evidence::transferId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Acting accounts and payments; a payer of two collectors does not make them one network. */
    private static SortedSet<String> ties(Finding finding, SortedSet<String> rows) {
        SortedSet<String> ties = new TreeSet<>(rows);
        for (Finding.Party party : finding.parties()) {
            boolean acts = !party.role().isProtected() && party.role() != Role.UNKNOWN;
            if (acts && party.account().kind() != AccountId.Kind.OUTSIDE) {
                ties.add(party.account().key());
            }
        }
        return ties;
    }

    private Network network(Draft draft, List<Assessment> all, Map<String, List<Integer>> byFinding) {
        List<Finding> findings = draft.findings.stream()
                .sorted(Comparator.comparingInt(Finding::rank).thenComparing(Finding::id))
                .toList();
        Digest digest = Digest.sha256();
        findings.stream().map(Finding::id).sorted().forEach(digest::add);
        SortedMap<EvidenceGroup, SortedSet<String>> groups = new TreeMap<>();
        for (Finding finding : findings) {
            groupsByDetector
                    .getOrDefault(finding.detector(), EnumSet.noneOf(EvidenceGroup.class))
                    .forEach(group -> groups.computeIfAbsent(group, none -> new TreeSet<>())
                            .add(finding.indicator()));
        }
        SortedSet<Integer> own = new TreeSet<>();
        findings.forEach(finding -> own.addAll(byFinding.getOrDefault(finding.id(), List.of())));
        return new Network(
                digest.id("N-"),
                0,
                findings,
                draft.rows,
                groups,
                own.stream().map(all::get).toList());
    }

    /** Why a network is read where it is: the first that applies, in plain words. */
    public static String reason(Network network) {
        SortedMap<Outcome, Integer> outcomes = network.outcomes();
        List<String> reasons = new ArrayList<>();
        if (network.urgency() == Urgency.DANGER) {
            reasons.add("ESCALATION, rising payments to one receiver: possible danger to life");
        } else if (network.urgency() == Urgency.CHECK_TODAY) {
            reasons.add("CHECK TODAY, a second, larger payment within days");
        }
        outcomes.forEach((outcome, count) -> {
            if (outcome.protectionFirst()) {
                reasons.add(count + " with " + outcome.words());
            }
        });
        String groups = network.groups().entrySet().stream()
                .map(group ->
                        group.getKey().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " by "
                                + String.join(", ", group.getValue()))
                .collect(Collectors.joining("; "));
        reasons.add(
                network.alert()
                        ? "groups of evidence on different rows: " + groups
                                + (network.groups().size() > 1
                                        ? ""
                                        : "; another by a lead of a network that shares a party")
                        : "one group of evidence only, no alert: " + groups);
        return String.join(". ", reasons);
    }
}
