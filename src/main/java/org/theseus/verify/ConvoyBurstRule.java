package org.theseus.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;

/** B5: enough payers of one side within the window, and a second burst apart from it or what the side paid on. */
final class ConvoyBurstRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in");
        List<Transfer> again = evidence.role("in again");
        List<Transfer> out = evidence.role("out");
        if (in.isEmpty()
                || in.size() + again.size() + out.size() != evidence.all().size()) {
            problems.accept("lacks a burst, or cites other rows");
            return;
        }
        if (again.isEmpty() && out.isEmpty()) {
            problems.accept("neither a second burst nor onward payment");
        }
        Set<String> side = evidence.finding().parties().stream()
                .filter(party -> party.role() == Role.COLLECTOR)
                .map(party -> party.account().key())
                .collect(Collectors.toSet());
        List<Transfer> received = new ArrayList<>(in);
        received.addAll(again);
        if (received.stream().anyMatch(t -> !side.contains(Evidence.payee(t)))
                || out.stream().anyMatch(t -> !side.contains(Evidence.payer(t)))) {
            problems.accept("a row does not lead to or from the side");
        }
        burst(evidence, in, problems);
        if (!again.isEmpty()) {
            burst(evidence, again, problems);
            if (Evidence.first(again) - Evidence.first(in) < evidence.millis("apart")) {
                problems.accept("the second burst comes too soon");
            }
        }
        if (!out.isEmpty()
                && (Evidence.first(out) < Evidence.first(in)
                        || Evidence.last(out) > Evidence.last(in) + evidence.millis("onward"))) {
            problems.accept("an onward payment is outside the time for it");
        }
    }

    private static void burst(Evidence evidence, List<Transfer> burst, Consumer<String> problems) {
        if (Evidence.distinct(burst, Evidence::payer) < evidence.count("minPayers")
                || Evidence.last(burst) - Evidence.first(burst) > evidence.millis("window")) {
            problems.accept("too few payers within the window");
        }
    }
}
