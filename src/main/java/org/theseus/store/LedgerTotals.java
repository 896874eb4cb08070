package org.theseus.store;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Money;
import org.theseus.model.Status;

/**
 * What all transfers of a case come to. Immutable.
 *
 * @param transfers how many there are
 * @param notMoving of them those that move no money; they count in nothing else
 * @param undated those of unknown time
 * @param aggregated those that stand for several payments
 * @param sums amount by currency
 * @param first first day in UTC, null if no time is known
 * @param last last day
 */
public record LedgerTotals(
        long transfers,
        long notMoving,
        long undated,
        long aggregated,
        SortedMap<String, Money> sums,
        @Nullable String first,
        @Nullable String last) {

    /** No transfer. */
    public static final LedgerTotals NONE = new LedgerTotals(0, 0, 0, 0, new TreeMap<>(), null, null);

    public LedgerTotals {
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    /** All transfers of a ledger, counted one by one; linear. */
    static LedgerTotals of(LedgerView ledger) {
        Map<Status, Map<String, Tally>> tallies = new EnumMap<>(Status.class);
        ledger.readEdges(edge -> tallies.computeIfAbsent(edge.status(), none -> new TreeMap<>())
                .computeIfAbsent(edge.amount().currency(), none -> new Tally())
                .add(edge));
        LedgerTotals all = NONE;
        for (Map.Entry<Status, Map<String, Tally>> status : tallies.entrySet()) {
            for (Map.Entry<String, Tally> tally : status.getValue().entrySet()) {
                all = all.plus(tally.getValue().totals(status.getKey(), tally.getKey()));
            }
        }
        return all;
    }

    /** What transfers of one status and currency come to. */
    private static final class Tally {

        private long minor;
        private long transfers;
        private long undated;
        private long aggregated;
        private @Nullable Long first;
        private @Nullable Long last;

        void add(LedgerEdge edge) {
            transfers++;
            minor = Math.addExact(minor, edge.amount().minor());
            aggregated += edge.aggregated() != 0 ? 1 : 0;
            if (!edge.time().isKnown()) {
                undated++;
                return;
            }
            long at = edge.time().epochMillis();
            first = first == null ? at : Math.min(first, at);
            last = last == null ? at : Math.max(last, at);
        }

        LedgerTotals totals(Status status, String currency) {
            return LedgerTotals.of(status, new Money(minor, currency), transfers, undated, aggregated, first, last);
        }
    }

    /**
     * Transfers of one status and currency.
     *
     * @param sum their amounts together
     * @param firstMillis start of the earliest known time, null if none is known
     * @param lastMillis start of the latest
     */
    public static LedgerTotals of(
            Status status,
            Money sum,
            long transfers,
            long undated,
            long aggregated,
            @Nullable Long firstMillis,
            @Nullable Long lastMillis) {
        if (!status.movesMoney()) {
            return new LedgerTotals(transfers, transfers, 0, 0, new TreeMap<>(), null, null);
        }
        SortedMap<String, Money> sums = new TreeMap<>();
        sums.put(sum.currency(), sum);
        return new LedgerTotals(transfers, 0, undated, aggregated, sums, day(firstMillis), day(lastMillis));
    }

    /** Both together. */
    public LedgerTotals plus(LedgerTotals other) {
        SortedMap<String, Money> both = new TreeMap<>(sums);
        other.sums.forEach((currency, sum) -> both.merge(currency, sum, Money::plus));
        return new LedgerTotals(
                transfers + other.transfers,
                notMoving + other.notMoving,
                undated + other.undated,
                aggregated + other.aggregated,
                both,
                earlier(first, other.first),
                later(last, other.last));
    }

    private static @Nullable String earlier(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static @Nullable String later(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static @Nullable String day(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis).toString().substring(0, 10);
    }
}
