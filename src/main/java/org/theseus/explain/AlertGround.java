package org.theseus.explain;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.detect.EvidenceGroup;

/** Why a finding is an alert: which kinds of evidence stand behind it. Thread-safe. */
final class AlertGround {

    private AlertGround() {}

    /** One line for an alert, none for a single indicator, of which AGAINST says it. */
    static String line(Finding f, Map<String, Set<EvidenceGroup>> groups) {
        Set<EvidenceGroup> own = groups.getOrDefault(f.detector(), Set.of());
        String kinds = own.stream().sorted().map(AlertGround::words).collect(Collectors.joining(" and "));
        return own.size() > 1
                ? "alert: this indicator alone brings " + own.size() + " kinds of evidence: " + kinds
                : "alert: this indicator brings one kind of evidence, " + kinds
                        + "; the second comes from another lead about a party that acts here"
                        + (own.contains(EvidenceGroup.WHEN)
                                ? ""
                                : ", or from this indicator on another day, which is WHEN (repeated)")
                        + ": theseus findings --all --party "
                        + (f.parties().isEmpty() ? "X" : f.parties().get(0).label())
                        + (f.parties().size() > 1 ? ", and so for the others under PARTS" : "");
    }

    private static String words(EvidenceGroup group) {
        return switch (group) {
            case WHO -> "WHO (identities, strangers)";
            case WHEN -> "WHEN (order, dwell, bursts)";
            case HOW_MUCH -> "HOW MUCH (prices, sums that agree)";
            case WHERE -> "WHERE (places, agents)";
            case WHAT_NEXT -> "WHAT NEXT (passed on, released, succeeded)";
        };
    }
}
