package org.theseus.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Transfer;

/**
 * What an order allows to be loaded: days, accounts, or both. A row without a date is outside a scope of days, for nothing
 * shows that it is inside.
 *
 * @param from first day, null for no limit
 * @param to last day, null for no limit
 * @param accounts numbers without blanks, upper case; either end must be one of them; empty for no limit
 */
public record Scope(@Nullable LocalDate from, @Nullable LocalDate to, SortedSet<String> accounts) {

    /** Everything. */
    public static final Scope ALL = new Scope(null, null, new TreeSet<>());

    public Scope {
        TreeSet<String> numbers = new TreeSet<>();
        accounts.forEach(number -> numbers.add(number(number)));
        accounts = numbers;
    }

    /** Whether there is no limit at all. */
    public boolean isAll() {
        return from == null && to == null && accounts.isEmpty();
    }

    boolean contains(Transfer row) {
        if (from != null || to != null) {
            if (!row.time().isKnown()) {
                return false;
            }
            LocalDate day = Instant.ofEpochMilli(row.time().epochMillis())
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate();
            if ((from != null && day.isBefore(from)) || (to != null && day.isAfter(to))) {
                return false;
            }
        }
        return accounts.isEmpty() || names(row.from()) || names(row.to());
    }

    private boolean names(AccountId id) {
        return (id.kind() == AccountId.Kind.ACCOUNT || id.kind() == AccountId.Kind.CUSTOMER)
                && accounts.contains(number(id.number()));
    }

    private static String number(String written) {
        return Cells.joined(written).toUpperCase(Locale.ROOT);
    }
}
