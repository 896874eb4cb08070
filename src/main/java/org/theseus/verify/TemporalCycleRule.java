package org.theseus.verify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.theseus.model.Transfer;

/** F1: a closed ring of single transfers in time order that keeps most of its first amount, in what was sent. */
final class TemporalCycleRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<List<Transfer>> hops = evidence.hops();
        if (hops.size() < evidence.count("minHops") || hops.size() > evidence.count("maxHops")) {
            problems.accept("a ring of " + hops.size() + " hops is outside the limits");
            return;
        }
        if (hops.stream().anyMatch(hop -> hop.size() != 1)) {
            problems.accept("a hop of the ring is not a single transfer");
            return;
        }
        List<Transfer> ring = hops.stream().map(hop -> hop.get(0)).toList();
        Set<String> accounts = new HashSet<>();
        for (int hop = 0; hop < ring.size(); hop++) {
            Transfer next = ring.get((hop + 1) % ring.size());
            if (!Evidence.payee(ring.get(hop)).equals(Evidence.payer(next))) {
                problems.accept("hop " + (hop + 1) + " does not lead to the next");
            }
            if (!accounts.add(Evidence.payer(ring.get(hop)))) {
                problems.accept("an account stands twice on the ring");
            }
        }
        evidence.checkFollows(hops, problems);
        if (ring.stream()
                .anyMatch(t -> !t.received().currency().equals(t.amount().currency()))) {
            problems.accept("the currency changes on the ring");
        }
        BigInteger smallest = ring.stream()
                .map(t -> BigInteger.valueOf(t.amount().minor()))
                .reduce(BigInteger::min)
                .orElseThrow();
        BigInteger start = BigInteger.valueOf(ring.get(0).amount().minor());
        if (!Evidence.within(smallest, start, evidence.ratio("minRetention"), BigDecimal.ONE)) {
            problems.accept("less than the stated share of the first amount stays on the ring");
        }
    }
}
