package org.theseus.verify;

import java.util.List;
import java.util.function.Consumer;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;

/** F2: enough inflows to one account, and only its own payments beside them, within the longest activity. Newness and silence need rows beyond it. */
final class ShortLivedRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in");
        String account = evidence.partyWith(Role.COLLECTOR);
        List<Transfer> out = evidence.role("meanwhile");
        if (in.size() + out.size() != evidence.all().size() || in.size() < evidence.count("minInflows")) {
            problems.accept("cites too few inflows, or rows in another part");
            return;
        }
        if (in.stream()
                .anyMatch(t ->
                        !Evidence.payee(t).equals(account) || Evidence.payer(t).equals(account))) {
            problems.accept("an inflow does not go to the account, or comes from it");
        }
        if (out.stream()
                .anyMatch(t ->
                        !Evidence.payer(t).equals(account) || Evidence.payee(t).equals(account))) {
            problems.accept("a payment onward is not the account's, or goes to it");
        }
        if (Evidence.last(evidence.all()) - Evidence.first(evidence.all()) > evidence.millis("maxActive")) {
            problems.accept("the payments span more than the longest activity");
        }
    }
}
