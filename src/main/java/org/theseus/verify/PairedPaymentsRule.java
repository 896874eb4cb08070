package org.theseus.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.theseus.model.Transfer;

/**
 * B4: two to so many payments, far enough apart, of like size where all are in one currency. Sides, the price of a package and
 * silence need more than the evidence.
 */
final class PairedPaymentsRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in");
        if (in.size() != evidence.all().size() || in.size() < 2 || in.size() > evidence.count("maxPayments")) {
            problems.accept("cites too few or too many payments, or other rows");
            return;
        }
        long gap = Evidence.last(in) - Evidence.first(in);
        if (gap < evidence.millis("minGap") || gap > evidence.millis("maxGap")) {
            problems.accept("the payments lie too close together or too far apart");
        }
        // the ratio is of amounts in euro by the day's rate: in another currency it cannot be repeated without the
        // rates
        if (Evidence.currencies(in, true).equals(List.of("EUR"))) {
            long least = amounts(in).min().orElse(0);
            long most = amounts(in).max().orElse(0);
            if (new BigDecimal(least).compareTo(evidence.ratio("minRatio").multiply(new BigDecimal(most))) < 0) {
                problems.accept("the smaller payment is too small");
            }
        }
    }

    private static LongStream amounts(List<Transfer> in) {
        return in.stream().mapToLong(t -> t.received().minor());
    }
}
