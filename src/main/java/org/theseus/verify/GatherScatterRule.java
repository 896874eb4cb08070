package org.theseus.verify;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;

/** B7: a hub is paid by many and soon after the last of them pays several on. */
final class GatherScatterRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in");
        List<Transfer> out = evidence.role("out");
        String hub = evidence.partyWith(Role.COLLECTOR);
        if (in.isEmpty()
                || out.isEmpty()
                || in.size() + out.size() != evidence.all().size()) {
            problems.accept("lacks inflows or outflows, or cites others");
            return;
        }
        if (in.stream()
                        .anyMatch(t -> !Evidence.payee(t).equals(hub)
                                || Evidence.payer(t).equals(hub))
                || out.stream()
                        .anyMatch(t -> !Evidence.payer(t).equals(hub)
                                || Evidence.payee(t).equals(hub))) {
            problems.accept("a row does not lead to or from the hub");
        }
        if (Evidence.distinct(in, Evidence::payer) < evidence.count("minSenders")) {
            problems.accept("too few distinct senders");
        }
        if (Evidence.distinct(out, Evidence::payee) < evidence.count("minReceivers")) {
            problems.accept("too few distinct receivers");
        }
        long peak = Evidence.last(in);
        if (peak - Evidence.first(in) > evidence.millis("gather")) {
            problems.accept("the inflows span more than the gathering window");
        }
        if (out.stream()
                .anyMatch(t ->
                        t.time().latestMillis() < peak || t.time().epochMillis() - peak > evidence.millis("scatter"))) {
            problems.accept("an outflow lies outside the scattering window after the peak");
        }
        shares(evidence, in, out, problems);
    }

    private static void shares(Evidence evidence, List<Transfer> in, List<Transfer> out, Consumer<String> problems) {
        Set<String> common = new TreeSet<>(Evidence.currencies(in, true));
        common.retainAll(Evidence.currencies(out, false));
        for (String currency : common) {
            List<Transfer> gathered = in.stream()
                    .filter(t -> t.received().currency().equals(currency))
                    .toList();
            List<Transfer> scattered = out.stream()
                    .filter(t -> t.amount().currency().equals(currency))
                    .toList();
            if (!Evidence.within(
                    Evidence.sum(scattered, false),
                    Evidence.sum(gathered, true),
                    evidence.ratio("minShareOut"),
                    evidence.ratio("maxShareOut"))) {
                problems.accept("the share paid on in " + currency + " is outside the limits");
            }
        }
    }
}
