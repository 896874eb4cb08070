package org.theseus.verify;

import java.util.List;
import java.util.function.Consumer;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;

/** A1: enough distinct payers to one payee within the window. Shares and first-time payers need rows beyond the evidence. */
final class FanInRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        checkGathered(evidence, evidence.role("in"), evidence.partyWith(Role.COLLECTOR), problems);
        if (evidence.byRole().size() != 1) {
            problems.accept("cites rows that are not inflows");
        }
    }

    static void checkGathered(Evidence evidence, List<Transfer> in, String payee, Consumer<String> problems) {
        if (in.isEmpty() || in.stream().anyMatch(t -> !Evidence.payee(t).equals(payee))) {
            problems.accept("an inflow does not go to the collecting party");
            return;
        }
        if (in.stream().anyMatch(t -> Evidence.payer(t).equals(payee))) {
            problems.accept("an inflow comes from the collecting party itself");
        }
        long payers = Evidence.distinct(in, Evidence::payer);
        if (payers < evidence.count("minSenders")) {
            problems.accept("only " + payers + " distinct payers");
        }
        if (Evidence.last(in) - Evidence.first(in) > evidence.millis("window")) {
            problems.accept("the inflows span more than the window");
        }
    }
}
