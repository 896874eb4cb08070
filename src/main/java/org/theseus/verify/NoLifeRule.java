package org.theseus.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;
import org.theseus.model.Detail;
import org.theseus.model.Transfer;

/** E4: income, what left and everyday spending of one account within the window, in the stated proportions. */
final class NoLifeRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in");
        List<Transfer> out = evidence.role("out");
        List<Transfer> everyday = evidence.role("everyday");
        String holder = evidence.partyWith(Role.POSSIBLE_VICTIM);
        if (in.isEmpty()
                || out.isEmpty()
                || in.size() + out.size() + everyday.size() != evidence.all().size()) {
            problems.accept("lacks income or outflows, or cites other rows");
            return;
        }
        if (in.stream().anyMatch(t -> !Evidence.payee(t).equals(holder))
                || out.stream().anyMatch(t -> !Evidence.payer(t).equals(holder))
                || everyday.stream().anyMatch(t -> !Evidence.payer(t).equals(holder))) {
            problems.accept("a row is not the holder's");
        }
        if (Evidence.distinct(out, Evidence::payee) > 1 && !out.stream().allMatch(NoLifeRule::isCash)) {
            problems.accept("what left is neither all cash nor all to one payee");
        }
        if (Evidence.last(evidence.all()) - Evidence.first(in) >= evidence.millis("window")) {
            problems.accept("the rows span more than the window");
        }
        if (out.stream()
                        .anyMatch(t -> t.detail(Detail.MERCHANT_CODE) != null
                                && !t.channel().name().equals("CASH_OUT"))
                || everyday.stream()
                        .anyMatch(t -> t.detail(Detail.MERCHANT_CODE) == null
                                && !t.channel().name().equals("CARD"))) {
            problems.accept("everyday spending is counted as something else, or the reverse");
        }
        // shares are of amounts in euro by the day's rate: in another currency they cannot be repeated without the
        // rates
        if (Evidence.currencies(evidence.all(), true).equals(List.of("EUR"))) {
            if (!Evidence.within(
                    Evidence.sum(out, true),
                    Evidence.sum(in, true),
                    evidence.ratio("minOut"),
                    BigDecimal.valueOf(1_000_000))) {
                problems.accept("less than the stated share left");
            }
            if (new BigDecimal(Evidence.sum(everyday, true))
                            .compareTo(new BigDecimal(Evidence.sum(in, true)).multiply(evidence.ratio("maxEveryday")))
                    >= 0) {
                problems.accept("everyday spending reaches the stated share");
            }
            if (Evidence.sum(in, true).longValueExact() < evidence.euroCents("minIncomeEur")) {
                problems.accept("the income is below the stated sum");
            }
        }
    }

    private static boolean isCash(Transfer transfer) {
        return transfer.to().kind() == AccountId.Kind.OUTSIDE
                || transfer.channel().name().equals("CASH_OUT");
    }
}
