package org.theseus.verify;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.theseus.model.Transfer;

/**
 * E1: small receipts of one account from enough payers in enough weeks. The row from which weeks are counted may be none of
 * the cited ones, so any day of the first week may be their beginning.
 */
final class RecurringProceedsRule implements EvidenceRule {

    private static final long DAY = 86_400_000L;

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in");
        if (in.isEmpty() || in.size() != evidence.all().size() || Evidence.distinct(in, Evidence::payee) != 1) {
            problems.accept("cites no receipts, or other rows than receipts of one account");
            return;
        }
        if (Evidence.distinct(in, Evidence::payer) < evidence.count("minPayers")) {
            problems.accept("too few payers");
        }
        long least = evidence.euroCents("minEur");
        long most = evidence.euroCents("maxEur");
        if (in.stream()
                .map(Transfer::received)
                .anyMatch(money -> money.currency().equals("EUR") && (money.minor() < least || money.minor() > most))) {
            problems.accept("a receipt is not small");
        }
        long first = Math.floorDiv(Evidence.first(in), DAY);
        if (IntStream.range(0, 7).noneMatch(back -> areBusy(evidence, in, first - back))) {
            problems.accept("the receipts do not fill enough weeks, each with enough of them and alike");
        }
    }

    private static boolean areBusy(Evidence evidence, List<Transfer> in, long firstDay) {
        int weeks = evidence.count("weeks");
        int[] counts = new int[weeks];
        double[] sums = new double[weeks];
        for (Transfer transfer : in) {
            long week = Math.floorDiv(transfer.time().epochMillis() - firstDay * DAY, 7 * DAY);
            if (week >= weeks) {
                return false;
            }
            counts[(int) week]++;
            sums[(int) week] += transfer.received().minor();
        }
        double[] busy = IntStream.range(0, weeks)
                .filter(week -> counts[week] > 0)
                .mapToDouble(week -> sums[week])
                .toArray();
        double mean = Arrays.stream(busy).average().orElse(0);
        double spread = StrictMath.sqrt(
                Arrays.stream(busy).map(v -> (v - mean) * (v - mean)).average().orElse(0));
        return busy.length >= evidence.count("minBusy")
                && Arrays.stream(counts).allMatch(count -> count == 0 || count >= evidence.count("minReceipts"))
                && (Evidence.currencies(in, true).size() > 1
                        || spread <= mean * evidence.ratio("maxVariation").doubleValue() + 1e-6);
    }
}
