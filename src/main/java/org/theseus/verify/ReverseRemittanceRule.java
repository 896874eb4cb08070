package org.theseus.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;

/** C4: enough payers of one account within the window, and what it paid on. Sets of countries and ties need other data. */
final class ReverseRemittanceRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in");
        List<Transfer> out = evidence.role("out");
        String payee = evidence.partyWith(Role.COLLECTOR);
        if (in.isEmpty()
                || out.isEmpty()
                || in.size() + out.size() != evidence.all().size()
                || in.stream().anyMatch(t -> !Evidence.payee(t).equals(payee))
                || out.stream().anyMatch(t -> !Evidence.payer(t).equals(payee))) {
            problems.accept("lacks receipts or onward payments of the payee, or cites others");
            return;
        }
        if (Evidence.distinct(in, Evidence::payer) < evidence.count("minPayers")) {
            problems.accept("too few payers");
        }
        if (Evidence.last(in) - Evidence.first(in) > evidence.millis("window")) {
            problems.accept("the receipts span more than the window");
        }
        if (Evidence.first(out) < Evidence.first(in)
                || Evidence.last(out) > Evidence.last(in) + evidence.millis("onwardAfter")) {
            problems.accept("an onward payment is outside the time for it");
        }
        if (Evidence.currencies(evidence.all(), true).size() == 1
                && !Evidence.within(
                        Evidence.sum(out, true),
                        Evidence.sum(in, true),
                        evidence.ratio("minOnward"),
                        BigDecimal.valueOf(1_000_000))) {
            problems.accept("too little was passed on");
        }
    }
}
