package org.theseus.verify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;

/**
 * B9: payments to one payee in one currency that never fall and rise often enough; or, with two of them, a second that is
 * large enough soon after the first, behind an earlier payment or an event. Standstill, age of the tie and that the payers are
 * one side need more than the evidence.
 */
final class EscalationRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in").stream()
                // of payments that begin together either may have come first
                .sorted(Comparator.<Transfer>comparingLong(t -> t.time().epochMillis())
                        .thenComparingLong(t -> t.received().minor()))
                .toList();
        String payee = evidence.partyWith(Role.COLLECTOR);
        if (in.size() < 2
                || in.size() + evidence.role("before").size() != evidence.all().size()) {
            problems.accept("lacks payments, or cites others");
            return;
        }
        if (in.stream().anyMatch(t -> !Evidence.payee(t).equals(payee))) {
            problems.accept("a payment does not go to the receiver");
        }
        if (Evidence.currencies(in, true).size() != 1) {
            problems.accept("the payments are not in one currency");
        }
        long span = Evidence.last(in) - Evidence.first(in);
        if (in.size() >= evidence.count("minPayments")
                && evidence.role("before").isEmpty()) {
            series(evidence, in, span, problems);
        } else {
            pair(evidence, in, span, problems);
        }
    }

    private static void series(Evidence evidence, List<Transfer> in, long span, Consumer<String> problems) {
        int increases = 0;
        for (int i = 1; i < in.size(); i++) {
            int order = Long.compare(
                    in.get(i).received().minor(), in.get(i - 1).received().minor());
            increases += order > 0 ? 1 : 0;
            if (order < 0) {
                problems.accept("payment " + (i + 1) + " is smaller than the one before");
            }
        }
        if (increases < evidence.count("minIncreases")) {
            problems.accept("only " + increases + " increases");
        }
        if (Evidence.currencies(in, true).equals(List.of("EUR"))
                && Evidence.sum(in, true).compareTo(BigInteger.valueOf(evidence.euroCents("minTotalEur"))) < 0) {
            problems.accept("the payments sum up to less than the stated total");
        }
        if (span > evidence.millis("window") || span < evidence.millis("stall")) {
            problems.accept("the payments span more than the window or less than the standstill");
        }
    }

    private static void pair(Evidence evidence, List<Transfer> in, long span, Consumer<String> problems) {
        if (in.size() != 2) {
            problems.accept("neither a series nor a pair");
            return;
        }
        if (span > evidence.millis("pairWindow")) {
            problems.accept("the second payment came later than stated");
        }
        if (new BigDecimal(in.get(1).received().minor())
                        .compareTo(evidence.ratio("pairFactor")
                                .multiply(new BigDecimal(in.get(0).received().minor())))
                < 0) {
            problems.accept("the second payment is not large enough");
        }
        if (evidence.role("before").stream()
                .anyMatch(t -> t.time().epochMillis() >= Evidence.first(in)
                        || t.time().epochMillis() < Evidence.first(in) - evidence.millis("newTie"))) {
            problems.accept("the first fee does not lie in the stated time before");
        }
        if (evidence.role("before").stream()
                .map(Transfer::received)
                .anyMatch(fee -> fee.currency().equals("EUR") && fee.minor() < evidence.euroCents("minFeeEur"))) {
            problems.accept("the first fee is below the stated sum");
        }
    }
}
