package org.theseus.leads;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.theseus.cases.Finding;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.Urgency;

/**
 * Findings that are read together because they share a payment or an account that acts in both (decisions 060 and 077).
 * Immutable.
 *
 * @param id {@code N-} and twelve hex digits: hash of the ids of its findings
 * @param number 1-based place in the reading order
 * @param findings in reading order, at least one
 * @param rows ids of the transfers that they cite
 * @param groups which indicators supply which group of evidence
 * @param assessments persons whose payments its findings tell of; each stands in every network that tells of them
 */
public record Network(
        String id,
        int number,
        List<Finding> findings,
        SortedSet<String> rows,
        SortedMap<EvidenceGroup, SortedSet<String>> groups,
        List<Assessment> assessments) {

    public Network {
        findings = List.copyOf(findings);
        rows = Collections.unmodifiableSortedSet(new TreeSet<>(rows));
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        assessments = List.copyOf(assessments);
    }

    /** Whether one of its findings is an alert. */
    public boolean alert() {
        return findings.stream().anyMatch(Finding::alert);
    }

    /** That of its most urgent finding. */
    public Urgency urgency() {
        return findings.stream().map(Finding::urgency).max(Urgency::compareTo).orElse(Urgency.NORMAL);
    }

    /** The highest reading priority among its alerts, or among all its findings if none is one. */
    public double score() {
        boolean alert = alert();
        return findings.stream()
                .filter(finding -> finding.alert() || !alert)
                .mapToDouble(Finding::score)
                .max()
                .orElse(0);
    }

    /** How many assessments have which outcome; a count, never a netted score. */
    public SortedMap<Outcome, Integer> outcomes() {
        SortedMap<Outcome, Integer> outcomes = new TreeMap<>();
        assessments.forEach(assessment -> outcomes.merge(assessment.outcome(), 1, Integer::sum));
        return outcomes;
    }

    Network numbered(int place) {
        return new Network(id, place, findings, rows, groups, assessments);
    }
}
