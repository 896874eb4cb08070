package org.theseus.verify;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;

/**
 * B6: enough payments to one receiver within the window, a share of them cited as multiples; in one currency, there is a base
 * that each of these is a multiple of. Chance needs the amounts of others.
 */
final class HeadMultiplesRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> fits = evidence.role("in");
        int all = evidence.all().size();
        if (fits.isEmpty()
                || fits.size() + evidence.role("other").size() != all
                || all < evidence.count("minPayments")) {
            problems.accept("cites too few payments, or other rows");
            return;
        }
        String receiver = evidence.partyWith(Role.COLLECTOR);
        if (evidence.all().stream().anyMatch(t -> !Evidence.payee(t).equals(receiver))) {
            problems.accept("a payment does not go to the receiver");
        }
        if (Evidence.last(evidence.all()) - Evidence.first(evidence.all()) > evidence.millis("window")) {
            problems.accept("the payments span more than the window");
        }
        if (new BigDecimal(fits.size()).compareTo(evidence.ratio("minShare").multiply(new BigDecimal(all))) < 0) {
            problems.accept("too few of them are multiples");
        }
        if (Evidence.currencies(fits, true).equals(List.of("EUR")) && !hasBase(evidence, fits)) {
            problems.accept("the payments have no base in common");
        }
    }

    private static boolean hasBase(Evidence evidence, List<Transfer> fits) {
        for (Transfer from : fits) {
            for (int heads = 1; heads <= evidence.count("maxHeads"); heads++) {
                long base = from.received().minor() / heads;
                if (base >= evidence.euroCents("minBaseEur")
                        && base <= evidence.euroCents("maxBaseEur")
                        && kinds(evidence, fits, base) >= evidence.count("minKinds")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many different multiples of a base occur, 0 if one amount is none. */
    private static int kinds(Evidence evidence, List<Transfer> fits, long base) {
        Set<Integer> kinds = new HashSet<>();
        double tolerance = evidence.ratio("tolerance").doubleValue();
        for (Transfer t : fits) {
            int of = 0;
            for (int heads = 1; heads <= evidence.count("maxHeads") && of == 0; heads++) {
                of = Math.abs(t.received().minor() - heads * base) <= tolerance * heads * base ? heads : 0;
            }
            if (of == 0) {
                return 0;
            }
            kinds.add(of);
        }
        return kinds.size();
    }
}
