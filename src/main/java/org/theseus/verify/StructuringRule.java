package org.theseus.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.theseus.model.Transfer;

/** A5: enough payments within the window, alike as what lies between a share of a threshold and the threshold must be. */
final class StructuringRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> out = evidence.role("out");
        if (out.size() != evidence.all().size() || out.size() < evidence.count("minTransfers")) {
            problems.accept("too few payments, or other rows");
            return;
        }
        if (Evidence.last(out) - Evidence.first(out) > evidence.millis("window")) {
            problems.accept("the payments span more than the window");
        }
        if (Evidence.currencies(out, true).size() == 1) {
            long least = out.stream().mapToLong(t -> t.received().minor()).min().orElse(0);
            long most = out.stream().mapToLong(t -> t.received().minor()).max().orElse(0);
            if (new BigDecimal(least).compareTo(new BigDecimal(most).multiply(evidence.ratio("low"))) < 0) {
                problems.accept("the payments cannot lie just under one threshold");
            }
        }
    }
}
