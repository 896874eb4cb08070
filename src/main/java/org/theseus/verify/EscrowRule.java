package org.theseus.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;

/**
 * B3: deposits to one holder, and outflows of the holder in the same currency, held long enough, of a sum that can answer
 * them, to others than the payers or back to the one payer. That no earlier outflow answers a deposit needs rows beyond the
 * evidence.
 */
final class EscrowRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in");
        List<Transfer> out = evidence.role("out");
        String holder = evidence.partyWith(Role.HAWALADAR);
        if (in.isEmpty()
                || out.isEmpty()
                || in.size() + out.size() != evidence.all().size()) {
            problems.accept("lacks deposits or releases, or cites others");
            return;
        }
        if (in.stream().anyMatch(t -> !Evidence.payee(t).equals(holder))
                || out.stream().anyMatch(t -> !Evidence.payer(t).equals(holder))) {
            problems.accept("a row does not lead to or from the holder");
        }
        if (in.size() > 1 && in.size() < evidence.count("batch")) {
            problems.accept("several deposits, but no batch");
        }
        if (out.size() > in.size() * evidence.count("maxParts")) {
            problems.accept("more outflows than can answer the deposits");
        }
        if (Evidence.first(out) - Evidence.first(in) < evidence.millis("hold")) {
            problems.accept("money left before the stated hold");
        }
        if (Evidence.last(out) - Evidence.first(in)
                > evidence.millis("maxWait")
                        + evidence.millis("releaseSpan")
                        + evidence.millis("batchSpan")
                        + Evidence.last(in)
                        - Evidence.first(in)) {
            problems.accept("money left later than the stated wait");
        }
        for (String currency :
                Evidence.sharesOutside(in, out, evidence.ratio("minShare"), evidence.ratio("maxShare"))) {
            problems.accept("the share released in " + currency + " is outside the limits");
        }
        held(evidence, in, out, problems);
        Set<String> payers = in.stream().map(Evidence::payer).collect(Collectors.toSet());
        long back = out.stream().filter(t -> payers.contains(Evidence.payee(t))).count();
        // of several deposits, what answers one may go to the payer of another: only its own payer must not get a part
        // of it
        if (in.size() > 1 ? back == out.size() : back > 0 && back < out.size()) {
            problems.accept("a release goes back to a payer");
        }
        if (in.size() == 1 && back == out.size()) {
            refund(evidence, in, out, problems);
        }
    }

    /** The last deposit was held, too, and what answers a deposit left together. */
    private static void held(Evidence evidence, List<Transfer> in, List<Transfer> out, Consumer<String> problems) {
        if (Evidence.last(out) - Evidence.last(in) < evidence.millis("hold")) {
            problems.accept("the last deposit was not held as long as stated");
        }
        long together = evidence.millis("releaseSpan") + (in.size() > 1 ? evidence.millis("batchSpan") : 0);
        if (Evidence.last(out) - Evidence.first(out) > together) {
            problems.accept("the releases lie too far apart");
        }
    }

    /** What goes back waits longer, and is nearly all of the deposit. */
    private static void refund(Evidence evidence, List<Transfer> in, List<Transfer> out, Consumer<String> problems) {
        if (Evidence.first(out) - Evidence.first(in) < evidence.millis("wait")) {
            problems.accept("what went back left before the stated wait");
        }
        if (!Evidence.within(
                Evidence.sum(out, false), Evidence.sum(in, true), evidence.ratio("minRefund"), BigDecimal.ONE)) {
            problems.accept("less than the stated share went back");
        }
    }
}
