package org.theseus.verify;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.theseus.model.Transfer;

/**
 * D1: enough payers in and payees out of one party within the window, few on both sides, not more out than in. How soon money
 * left, opposite flows and one-time counterparties need amounts in euro, places and rows beyond the evidence.
 */
final class HawaladarRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in");
        List<Transfer> out = evidence.role("out");
        if (in.isEmpty() || in.size() + out.size() != evidence.all().size()) {
            problems.accept("lacks what came in, or cites other rows");
            return;
        }
        String party = Evidence.payee(in.get(0));
        if (in.stream().anyMatch(t -> !Evidence.payee(t).equals(party))
                || out.stream().anyMatch(t -> !Evidence.payer(t).equals(party))) {
            problems.accept("a row does not lead to or from the party");
        }
        Set<String> payers = in.stream().map(Evidence::payer).collect(Collectors.toSet());
        Set<String> payees = out.stream().map(Evidence::payee).collect(Collectors.toSet());
        if (payers.size() < evidence.count("minIn") || payees.size() < evidence.count("minOut")) {
            problems.accept("too few counterparties");
        }
        Set<String> both = new HashSet<>(payers);
        both.retainAll(payees);
        int all = payers.size() + payees.size() - both.size();
        if (new BigDecimal(both.size()).compareTo(evidence.ratio("maxOverlap").multiply(new BigDecimal(all))) >= 0) {
            problems.accept("too many counterparties on both sides");
        }
        if (Evidence.last(evidence.all()) - Evidence.first(evidence.all()) > evidence.millis("window")) {
            problems.accept("the rows span more than the window");
        }
        if (Evidence.currencies(evidence.all(), true).equals(List.of("EUR"))
                && !Evidence.within(
                        Evidence.sum(out, true),
                        Evidence.sum(in, true),
                        evidence.ratio("minShare"),
                        evidence.ratio("maxShare"))) {
            problems.accept("what left is no such share of what came in");
        }
    }
}
