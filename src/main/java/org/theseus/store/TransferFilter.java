package org.theseus.store;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Transfer;

/**
 * Which transfers to read; every condition that is given must hold.
 *
 * @param accountKeys either end is one of these; empty for no condition
 * @param ids transfer ids; empty for no condition
 * @param afterMillis earliest time at or after, null for no condition
 * @param beforeMillis earliest time before, null for no condition
 * @param limit at most so many, in order; {@link Long#MAX_VALUE} for all
 */
public record TransferFilter(
        SortedSet<String> accountKeys,
        SortedSet<String> ids,
        @Nullable Long afterMillis,
        @Nullable Long beforeMillis,
        long limit) {

    /** Everything in the case. */
    public static final TransferFilter ALL =
            new TransferFilter(new TreeSet<>(), new TreeSet<>(), null, null, Long.MAX_VALUE);

    /** All transfers of these ids. */
    public static TransferFilter ofIds(Iterable<String> ids) {
        TreeSet<String> sorted = new TreeSet<>();
        ids.forEach(sorted::add);
        return new TransferFilter(new TreeSet<>(), sorted, null, null, Long.MAX_VALUE);
    }

    /** All transfers that touch one of these account keys. */
    public static TransferFilter ofAccounts(Iterable<String> keys) {
        TreeSet<String> sorted = new TreeSet<>();
        keys.forEach(sorted::add);
        return new TransferFilter(sorted, new TreeSet<>(), null, null, Long.MAX_VALUE);
    }

    /** Whether a transfer meets every condition but the limit; one without a date meets none about time. */
    public boolean matches(Transfer transfer) {
        boolean dated = transfer.time().isKnown();
        long millis = transfer.time().epochMillis();
        return (accountKeys.isEmpty()
                        || accountKeys.contains(transfer.from().key())
                        || accountKeys.contains(transfer.to().key()))
                && (ids.isEmpty() || ids.contains(transfer.id()))
                && (afterMillis == null || (dated && millis >= afterMillis))
                && (beforeMillis == null || (dated && millis < beforeMillis));
    }
}
