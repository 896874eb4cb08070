package org.theseus.verify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;

/** A4: what came in within the window left again, each inflow within the hold. Matched here by the earliest to expire. */
final class PassThroughRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in");
        List<Transfer> out = evidence.role("out");
        String holder = evidence.partyWith(Role.MULE);
        if (in.isEmpty()
                || out.isEmpty()
                || in.size() + out.size() != evidence.all().size()) {
            problems.accept("lacks inflows or outflows, or cites others");
            return;
        }
        if (in.stream()
                        .anyMatch(t -> !Evidence.payee(t).equals(holder)
                                || Evidence.payer(t).equals(holder))
                || out.stream()
                        .anyMatch(t -> !Evidence.payer(t).equals(holder)
                                || Evidence.payee(t).equals(holder))) {
            problems.accept("a row does not lead to or from the account");
        }
        if (in.size() < evidence.count("minInflows")) {
            problems.accept("only " + in.size() + " inflows");
        }
        if (Evidence.last(in) - Evidence.first(in) > evidence.millis("window")) {
            problems.accept("the inflows span more than the window");
        }
        for (String currency : new TreeSet<>(Evidence.currencies(in, true))) {
            List<Transfer> came = in.stream()
                    .filter(t -> t.received().currency().equals(currency))
                    .toList();
            List<Transfer> left = out.stream()
                    .filter(t -> t.amount().currency().equals(currency))
                    .toList();
            BigInteger matched = matched(came, left, evidence.millis("hold"));
            BigInteger total = Evidence.sum(came, true);
            if (currency.equals("EUR") && new BigDecimal(total, 2).compareTo(evidence.ratio("minTotalEur")) < 0) {
                problems.accept("the inflows sum up to less than the stated total");
            }
            if (!Evidence.within(matched, total, evidence.ratio("minShare"), BigDecimal.ONE)) {
                problems.accept("only " + matched + " of " + total + " minor units of " + currency + " left in time");
            }
        }
    }

    /**
     * Most value that can have passed: outflows in the order in which their times end, each taking from the inflows that
     * fit in the order in which those expire. An inflow left for later fits every later outflow that the one taken fitted.
     */
    private static BigInteger matched(List<Transfer> in, List<Transfer> out, long holdMillis) {
        List<Transfer> open = new ArrayList<>(in);
        open.sort(Comparator.comparingLong(t -> t.time().latestMillis()));
        long[] left = open.stream().mapToLong(t -> t.received().minor()).toArray();
        List<Transfer> leaving = new ArrayList<>(out);
        leaving.sort(Comparator.comparingLong(t -> t.time().latestMillis()));
        BigInteger matched = BigInteger.ZERO;
        for (Transfer outflow : leaving) {
            long wanted = outflow.amount().minor();
            for (int i = 0; i < left.length && wanted > 0; i++) {
                Transfer inflow = open.get(i);
                boolean fits = outflow.time().latestMillis() > inflow.time().epochMillis()
                        && outflow.time().epochMillis() - inflow.time().latestMillis() <= holdMillis;
                long taken = fits ? Math.min(left[i], wanted) : 0;
                left[i] -= taken;
                wanted -= taken;
                matched = matched.add(BigInteger.valueOf(taken));
            }
        }
        return matched;
    }
}
