package org.theseus.proceeds;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.theseus.model.BookingTime;
import org.theseus.model.Transfer;

/**
 * What a group took in for a pattern, passed on and kept.
 *
 * <p>Taken in: payments from outside the group. The least is what alerts cite, less what an investigator explained, sums, second
 * records and what may have been paid back; the most is every payment in that nobody explained and that was not paid back in
 * full. Passed on: of each payment out the least that must and the most that may be money taken in. Kept: what must and may still
 * be there at the end of the records.
 *
 * @param lines payments by (time, id) that lie in the period; payments out of which nothing may count are left out unless cited
 * @param months sums by month ({@code 2023-06}, or {@code undated}), then currency
 * @param totals sums by currency
 * @param kept by currency; of what was taken in within the period, at the end of all records
 */
public record Proceeds(
        List<Line> lines,
        SortedMap<String, SortedMap<String, Sum>> months,
        SortedMap<String, Sum> totals,
        SortedMap<String, Bounds> kept) {

    /** Month of payments without a date. */
    public static final String UNDATED = "undated";

    /** Two ends in minor units. */
    public record Bounds(long least, long most) {

        public static final Bounds NONE = new Bounds(0, 0);

        Bounds plus(Bounds other) {
            return new Bounds(Math.addExact(least, other.least), Math.addExact(most, other.most));
        }

        private Bounds atMost(long limit) {
            return new Bounds(Math.min(least, limit), Math.min(most, limit));
        }
    }

    /**
     * Sums of one currency. In totals the most of payments out is not more than what may have been taken in; in months it is
     * the sum of their own.
     *
     * @param cash paid out to cash or to nobody whom the records name
     */
    public record Sum(Bounds received, Bounds passedOn, Bounds cash) {

        private static final Sum NONE = new Sum(Bounds.NONE, Bounds.NONE, Bounds.NONE);

        private Sum plus(Sum other) {
            return new Sum(received.plus(other.received), passedOn.plus(other.passedOn), cash.plus(other.cash));
        }

        /** What may be left of it. */
        private long mayRest() {
            return Math.max(0, received.most - passedOn.least - cash.least);
        }

        /** Each of several payments out may have been the same money; all together are not more than was taken in. */
        private Sum atMost(long limit) {
            return new Sum(received, passedOn.atMost(limit), cash.atMost(limit));
        }

        private static Sum of(Line line) {
            Bounds bounds = new Bounds(line.least().minor(), line.most().minor());
            return switch (line.kind()) {
                case RECEIVED -> new Sum(bounds, Bounds.NONE, Bounds.NONE);
                case PASSED_ON -> new Sum(Bounds.NONE, bounds, Bounds.NONE);
                case CASH_OUT -> new Sum(Bounds.NONE, Bounds.NONE, bounds);
                case PAID_BACK, INSIDE, NO_MONEY -> NONE;
            };
        }
    }

    public Proceeds {
        lines = List.copyOf(lines);
    }

    /**
     * Counts; O(n log n) apart from equal amounts and repeated payers.
     *
     * @param transfers all payments of the group, in any order; of several with one id one counts
     * @param asked the period: payments in outside of it do not count and payments out are not listed
     */
    public static Proceeds of(Pattern pattern, Collection<Transfer> transfers, Predicate<BookingTime> asked) {
        SortedMap<String, Transfer> once = new TreeMap<>();
        transfers.forEach(transfer -> once.put(transfer.id(), transfer));
        List<Draft> drafts = once.values().stream()
                .filter(transfer -> pattern.accounts().contains(transfer.from())
                        || pattern.accounts().contains(transfer.to()))
                .sorted(Comparator.comparing(Transfer::time).thenComparing(Transfer::id))
                .map(transfer -> new Draft(pattern, transfer, asked.test(transfer.time())))
                .toList();
        Receipts.lower(pattern, drafts);
        SortedMap<String, Bounds> kept = PassedOn.fill(pattern, drafts);
        List<Line> lines = drafts.stream()
                .filter(draft -> draft.asked)
                .filter(draft -> !draft.isOut() || draft.most > 0 || draft.basis != Line.Basis.UNCITED)
                .map(Draft::line)
                .toList();
        SortedMap<String, Sum> totals = sums(lines);
        boolean changed =
                drafts.stream().anyMatch(draft -> draft.kind == Line.Kind.INSIDE && draft.transfer.paid() != null);
        if (!changed) {
            totals.replaceAll((currency, sum) -> sum.atMost(sum.received().most()));
            kept.replaceAll((currency, bounds) ->
                    bounds.atMost(totals.getOrDefault(currency, Sum.NONE).mayRest()));
        }
        return new Proceeds(lines, months(lines), totals, kept);
    }

    private static SortedMap<String, SortedMap<String, Sum>> months(List<Line> lines) {
        SortedMap<String, SortedMap<String, Sum>> months = new TreeMap<>();
        for (Line line : lines) {
            months.computeIfAbsent(month(line.transfer().time()), none -> new TreeMap<>())
                    .merge(line.most().currency(), Sum.of(line), Sum::plus);
        }
        return months;
    }

    private static SortedMap<String, Sum> sums(List<Line> lines) {
        SortedMap<String, Sum> totals = new TreeMap<>();
        lines.forEach(line -> totals.merge(line.most().currency(), Sum.of(line), Sum::plus));
        return totals;
    }

    /** The month of a time in UTC. */
    public static String month(BookingTime time) {
        return time.isKnown()
                ? YearMonth.from(Instant.ofEpochMilli(time.epochMillis()).atOffset(ZoneOffset.UTC))
                        .toString()
                : UNDATED;
    }
}
