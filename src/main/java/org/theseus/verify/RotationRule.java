package org.theseus.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;

/**
 * A7: two receivers, the second paid for the first time soon after the first was paid for the last time, by enough payers.
 * Overlap by identifiers and distance need rows and places beyond the evidence: only too few payers are refused.
 */
final class RotationRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> before = evidence.role("in");
        List<Transfer> after = evidence.role("in after");
        if (before.isEmpty()
                || after.isEmpty()
                || before.size() + after.size() != evidence.all().size()) {
            problems.accept("lacks the rows of one receiver, or cites other rows");
            return;
        }
        Set<String> receivers = evidence.finding().parties().stream()
                .filter(party -> party.role() == Role.COLLECTOR)
                .map(party -> party.account().key())
                .collect(Collectors.toSet());
        if (Evidence.distinct(before, Evidence::payee) != 1
                || Evidence.distinct(after, Evidence::payee) != 1
                || !receivers.equals(Set.of(Evidence.payee(before.get(0)), Evidence.payee(after.get(0))))) {
            problems.accept("the rows do not lead to two receivers");
        }
        if (Evidence.distinct(before, Evidence::payer) < evidence.count("minPayers")
                || Evidence.distinct(after, Evidence::payer) < evidence.count("minPayers")) {
            problems.accept("too few payers of one receiver");
        }
        long last =
                before.stream().mapToLong(t -> t.time().latestMillis()).max().orElseThrow();
        long gap = Evidence.first(after) - last;
        if (gap <= 0 || gap > evidence.millis("gap")) {
            problems.accept("the second receiver does not begin soon after the first ends");
        }
        Set<String> all = new HashSet<>();
        evidence.all().forEach(t -> all.add(Evidence.payer(t)));
        if (all.size() < evidence.count("minPayers")) {
            problems.accept("too few payers");
        }
    }
}
