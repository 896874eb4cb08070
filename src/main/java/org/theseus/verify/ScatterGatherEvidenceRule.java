package org.theseus.verify;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.theseus.model.Transfer;

/** Scatter-gather: one source, one sink, the same middles on both sides, and for each of them a payment on that follows. */
final class ScatterGatherEvidenceRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> scattered = evidence.role("hop 1");
        List<Transfer> gathered = evidence.role("hop 2");
        if (scattered.isEmpty() || gathered.isEmpty() || evidence.byRole().size() != 2) {
            problems.accept("lacks payments to or from the middle, or cites others");
            return;
        }
        if (Evidence.distinct(scattered, Evidence::payer) != 1 || Evidence.distinct(gathered, Evidence::payee) != 1) {
            problems.accept("more than one source or sink");
        }
        Set<String> middles = new TreeSet<>();
        Set<String> payingOn = new TreeSet<>();
        scattered.forEach(transfer -> middles.add(Evidence.payee(transfer)));
        gathered.forEach(transfer -> payingOn.add(Evidence.payer(transfer)));
        if (!middles.equals(payingOn) || middles.size() < evidence.count("minMiddles")) {
            problems.accept("too few middles, or some that were not paid or did not pay on");
        }
        if (Evidence.last(scattered) - Evidence.first(scattered) > evidence.millis("scatter")
                || Evidence.last(gathered) - Evidence.first(gathered) > evidence.millis("gather")) {
            problems.accept("the payments span more than their window");
        }
        for (Transfer second : gathered) {
            if (scattered.stream().noneMatch(first -> follows(evidence, first, second))) {
                problems.accept(second.id() + " follows no payment to its payer");
            }
        }
    }

    private static boolean follows(Evidence evidence, Transfer first, Transfer second) {
        long before = first.time().epochMillis();
        return Evidence.payee(first).equals(Evidence.payer(second))
                && second.time().latestMillis() > before
                && second.time().epochMillis() - first.time().latestMillis() <= evidence.millis("dwell")
                && first.received().currency().equals(second.amount().currency())
                && Evidence.within(
                        Evidence.sum(List.of(second), false),
                        Evidence.sum(List.of(first), true),
                        evidence.ratio("minRatio"),
                        evidence.ratio("maxRatio"));
    }
}
