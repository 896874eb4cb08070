package org.theseus.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.theseus.model.Transfer;

/** B8: hop by hop from payee to payer in time order, each hop one to a few transfers to one payee. */
final class PaymentChainRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<List<Transfer>> hops = evidence.hops();
        if (hops.size() < evidence.count("minHops") || hops.size() > evidence.count("maxHops")) {
            problems.accept("a chain of " + hops.size() + " hops is outside the limits");
            return;
        }
        Set<String> accounts = new HashSet<>();
        hops.get(0).stream().map(Evidence::payer).distinct().forEach(accounts::add);
        for (int hop = 0; hop < hops.size(); hop++) {
            List<Transfer> group = hops.get(hop);
            if (group.size() > evidence.count("maxGroup") || Evidence.distinct(group, Evidence::payee) != 1) {
                problems.accept("hop " + (hop + 1) + " is not a small group of transfers to one payee");
                return;
            }
            if (hop > 0
                    && (Evidence.distinct(group, Evidence::payer) != 1
                            || !Evidence.payer(group.get(0))
                                    .equals(Evidence.payee(hops.get(hop - 1).get(0))))) {
                problems.accept("hop " + (hop + 1) + " does not leave from the payee of the hop before it");
            }
            if (!accounts.add(Evidence.payee(group.get(0)))) {
                problems.accept("an account stands twice on the chain");
            }
        }
        evidence.checkFollows(hops, problems);
    }
}
