package org.theseus.verify;

import java.util.List;
import java.util.function.Consumer;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;

/** F2: enough inflows to one account within the longest activity. Newness, silence and own payments need rows beyond it. */
final class ShortLivedRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in");
        String account = evidence.partyWith(Role.COLLECTOR);
        if (in.size() != evidence.all().size() || in.size() < evidence.count("minInflows")) {
            problems.accept("cites too few inflows, or other rows");
            return;
        }
        if (in.stream()
                .anyMatch(t ->
                        !Evidence.payee(t).equals(account) || Evidence.payer(t).equals(account))) {
            problems.accept("an inflow does not go to the account, or comes from it");
        }
        if (Evidence.last(in) - Evidence.first(in) > evidence.millis("maxActive")) {
            problems.accept("the inflows span more than the longest activity");
        }
    }
}
