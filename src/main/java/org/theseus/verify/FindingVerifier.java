package org.theseus.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.theseus.cases.Finding;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.ScorePart;
import org.theseus.model.Digest;
import org.theseus.model.Transfer;

/** Checks findings against the transfers they cite. Stateless and thread-safe; O(n log n) in the evidence. */
public final class FindingVerifier {

    private static final double ROUNDING = 0.00051;

    private final Map<String, EvidenceRule> rules;

    private FindingVerifier(Map<String, EvidenceRule> rules) {
        this.rules = rules;
    }

    /** The rules of every built-in detector. */
    public static FindingVerifier standard() {
        return new FindingVerifier(Map.of(
                "fan-in", new FanInRule(),
                "funnel", new FunnelRule(),
                "gather-scatter", new GatherScatterRule(),
                "pass-through", new PassThroughRule(),
                "payment-chain", new PaymentChainRule(),
                "temporal-cycle", new TemporalCycleRule()));
    }

    /** Detectors whose findings can be checked. */
    public Set<String> detectors() {
        return rules.keySet();
    }

    /**
     * What does not hold, one sentence each; empty if the finding is sound.
     *
     * @param transfers the store's transfers by id; a cited one that is missing is a problem
     */
    public List<String> problems(Finding finding, Map<String, Transfer> transfers) {
        List<String> problems = new ArrayList<>();
        for (Finding.Evidence cited : finding.transfers()) {
            Transfer transfer = transfers.get(cited.transferId());
            if (transfer == null) {
                problems.add("cites " + cited.transferId() + ", which is not in the case");
            } else if (!transfer.sources().containsAll(cited.rows())) {
                problems.add("cites rows that do not prove " + cited.transferId());
            }
        }
        EvidenceRule rule = rules.get(finding.detector());
        if (rule == null) {
            problems.add("no rule checks detector " + finding.detector());
        }
        if (!problems.isEmpty() || rule == null) {
            return problems;
        }
        Evidence evidence = Evidence.of(finding, transfers);
        frame(finding, evidence, problems);
        rule.check(evidence, problems::add);
        return problems;
    }

    private static void frame(Finding finding, Evidence evidence, List<String> problems) {
        Digest digest = Digest.sha256().add(finding.detector()).add(String.valueOf(finding.version()));
        finding.transfers().stream().map(Finding.Evidence::transferId).sorted().forEach(digest::add);
        if (!digest.id("F-").equals(finding.id())) {
            problems.add("its id is not the hash of its evidence");
        }
        if (evidence.all().stream().anyMatch(transfer -> !transfer.isTimed())) {
            problems.add("rests on a row that is aggregated, undated or moves no money");
        }
        double score = Math.max(
                0,
                Math.min(
                        1,
                        Stream.concat(
                                        finding.scoreParts().stream().map(ScorePart::contribution),
                                        finding.counterEvidence().stream().map(CounterEvidence::effect))
                                .mapToDouble(Double::doubleValue)
                                .sum()));
        if (Math.abs(score - finding.score()) > ROUNDING) {
            problems.add("its score " + finding.score() + " is not the sum of its parts, " + score);
        }
        Set<String> ends = evidence.all().stream()
                .flatMap(transfer ->
                        Stream.of(transfer.from().key(), transfer.to().key()))
                .collect(Collectors.toSet());
        finding.parties().stream()
                .filter(party -> !ends.contains(party.account().key()))
                .forEach(party -> problems.add("party " + party.label() + " takes part in no cited transfer"));
        String first = day(evidence.all().stream()
                .mapToLong(t -> t.time().epochMillis())
                .min()
                .orElse(0));
        String last = day(evidence.all().stream()
                .mapToLong(t -> t.time().epochMillis())
                .max()
                .orElse(0));
        if (!finding.from().startsWith(first) || !finding.to().startsWith(last)) {
            problems.add("its window " + finding.from() + " to " + finding.to() + " is not that of its rows, " + first
                    + " to " + last);
        }
    }

    private static String day(long millis) {
        return Instant.ofEpochMilli(millis).toString().substring(0, "2023-06-02".length());
    }
}
