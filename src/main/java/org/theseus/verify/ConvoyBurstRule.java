package org.theseus.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;

/** B5: enough payers of one side within the window, alike if in euro, and a second burst apart from it or what the side paid on. */
final class ConvoyBurstRule implements EvidenceRule {

    /** An amount may be a tenth more or less than so many heads. */
    private static final long TENTHS = 10;

    private static final double ROUNDING = 1e-6;

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in");
        List<Transfer> again = evidence.role("in again");
        List<Transfer> out = evidence.role("out");
        if (in.isEmpty()
                || in.size() + again.size() + out.size() != evidence.all().size()) {
            problems.accept("lacks a burst, or cites other rows");
            return;
        }
        if (again.isEmpty() && out.isEmpty()) {
            problems.accept("neither a second burst nor onward payment");
        }
        Set<String> side = evidence.finding().parties().stream()
                .filter(party -> party.role() == Role.COLLECTOR)
                .map(party -> party.account().key())
                .collect(Collectors.toSet());
        List<Transfer> received = new ArrayList<>(in);
        received.addAll(again);
        if (received.stream().anyMatch(t -> !side.contains(Evidence.payee(t)))
                || out.stream().anyMatch(t -> !side.contains(Evidence.payer(t)))) {
            problems.accept("a row does not lead to or from the side");
        }
        burst(evidence, in, problems);
        if (!again.isEmpty()) {
            burst(evidence, again, problems);
            if (Evidence.first(again) - Evidence.first(in) < evidence.millis("apart")) {
                problems.accept("the second burst comes too soon");
            }
        }
        if (!out.isEmpty()
                && (Evidence.first(out) < Evidence.first(in)
                        || Evidence.last(out) > Evidence.last(in) + evidence.millis("onward"))) {
            problems.accept("an onward payment is outside the time for it");
        }
        if (!out.isEmpty()
                && isEuro(in)
                && isEuro(out)
                && !Evidence.within(
                        Evidence.sum(out, true),
                        Evidence.sum(in, true),
                        evidence.ratio("minOnward"),
                        BigDecimal.valueOf(1_000_000))) {
            problems.accept("too little was passed on");
        }
    }

    private static void burst(Evidence evidence, List<Transfer> burst, Consumer<String> problems) {
        if (Evidence.distinct(burst, Evidence::payer) < evidence.count("minPayers")
                || Evidence.last(burst) - Evidence.first(burst) > evidence.millis("window")) {
            problems.accept("too few payers within the window");
        }
        if (isEuro(burst)
                && variation(evidence, burst) > evidence.ratio("maxVariation").doubleValue() + ROUNDING) {
            problems.accept("the amounts a head are not alike");
        }
    }

    private static boolean isEuro(List<Transfer> transfers) {
        return Evidence.currencies(transfers, true).equals(List.of("EUR"));
    }

    /** Deviation of the amounts a head, the smallest amount being one head, from their mean, as a share of it. */
    private static double variation(Evidence evidence, List<Transfer> burst) {
        long one = burst.stream().mapToLong(t -> t.received().minor()).min().orElseThrow();
        double sum = 0;
        double squares = 0;
        for (Transfer transfer : burst) {
            double head = ofAHead(transfer.received().minor(), one, evidence.count("maxHeads"));
            sum += head;
            squares += head * head;
        }
        double mean = sum / burst.size();
        return StrictMath.sqrt(Math.max(0, squares / burst.size() - mean * mean)) / mean;
    }

    private static double ofAHead(long amount, long one, int most) {
        for (int heads = 1; heads <= most; heads++) {
            boolean nearest = 2 * amount >= (2L * heads - 1) * one && 2 * amount < (2L * heads + 1) * one;
            if (nearest && TENTHS * Math.abs(amount - heads * one) <= heads * one) {
                return (double) amount / heads;
            }
        }
        return amount;
    }
}
