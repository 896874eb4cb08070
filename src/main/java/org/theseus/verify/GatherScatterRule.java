package org.theseus.verify;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;

/** B7: a hub is paid by many and soon after the last of them pays several on. */
final class GatherScatterRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in");
        List<Transfer> out = evidence.role("out");
        String hub = evidence.partyWith(Role.COLLECTOR);
        List<Transfer> otherIn = evidence.role("in of another peak");
        List<Transfer> otherOut = evidence.role("out after another peak");
        if (in.isEmpty()
                || out.isEmpty()
                || in.size() + out.size() + otherIn.size() + otherOut.size()
                        != evidence.all().size()) {
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
        if (!otherIn.isEmpty() || !otherOut.isEmpty()) {
            payroll(
                    evidence,
                    Stream.concat(in.stream(), otherIn.stream()).toList(),
                    Stream.concat(out.stream(), otherOut.stream()).toList(),
                    problems);
        }
    }

    /** Other peaks are cited only for receivers of the first who were paid after enough of them. */
    private static void payroll(
            Evidence evidence, List<Transfer> allIn, List<Transfer> allOut, Consumer<String> problems) {
        String hub = evidence.partyWith(Role.COLLECTOR);
        if (allIn.stream().anyMatch(t -> !Evidence.payee(t).equals(hub))
                || allOut.stream().anyMatch(t -> !Evidence.payer(t).equals(hub))) {
            problems.accept("a row of another peak does not lead to or from the hub");
        }
        if (allOut.stream()
                .anyMatch(paid -> allIn.stream()
                        .noneMatch(t -> paid.time().latestMillis() >= t.time().epochMillis()
                                && paid.time().epochMillis() - t.time().epochMillis() <= evidence.millis("scatter")))) {
            problems.accept("an outflow lies outside the scattering window after every peak");
        }
        boolean payroll = evidence.role("out").stream()
                .map(Evidence::payee)
                .anyMatch(receiver -> allOut.stream()
                                .filter(t -> Evidence.payee(t).equals(receiver))
                                .count()
                        >= evidence.count("payrollPeaks"));
        if (!payroll) {
            problems.accept("no receiver is paid after enough peaks");
        }
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
