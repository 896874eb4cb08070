package org.theseus.ingest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Money;
import org.theseus.model.Transfer;

/** Adds up the accepted rows of one file. */
final class TotalsBuilder {

    private final ObservationRule rule;
    private final TreeMap<String, BigInteger> debit = new TreeMap<>();
    private final TreeMap<String, BigInteger> credit = new TreeMap<>();
    private final TreeMap<String, BigInteger> sum = new TreeMap<>();
    private final HashSet<AccountId> own = new HashSet<>();
    private long firstMillis = Long.MAX_VALUE;
    private long lastMillis = Long.MIN_VALUE;

    TotalsBuilder(ObservationRule rule) {
        this.rule = rule;
    }

    /**
     * Adds a row.
     *
     * @param ownAccount the extract's own account, null for lists of transfers
     */
    void add(Transfer row, @Nullable AccountId ownAccount) {
        if (row.time().isKnown()) {
            firstMillis = Math.min(firstMillis, row.time().epochMillis());
            lastMillis = Math.max(lastMillis, row.time().epochMillis());
        }
        if (rule == ObservationRule.ALL) {
            observe(row.from());
            observe(row.to());
        } else if (rule == ObservationRule.OWN && ownAccount != null) {
            observe(ownAccount);
        }
        if (!row.status().movesMoney()) {
            return;
        }
        add(sum, row.amount());
        if (ownAccount != null) {
            add(row.from().equals(ownAccount) ? debit : credit, row.amount());
        }
    }

    private void observe(AccountId account) {
        if (account.kind() != AccountId.Kind.OUTSIDE) {
            own.add(account);
        }
    }

    private static void add(SortedMap<String, BigInteger> totals, Money money) {
        totals.merge(money.currency(), BigInteger.valueOf(money.minor()), BigInteger::add);
    }

    ControlTotals totals() {
        return new ControlTotals(plain(debit), plain(credit), plain(sum), date(firstMillis), date(lastMillis));
    }

    /** Observed accounts with the period of the file, by key. */
    List<Observed> observed() {
        List<Observed> observed = new ArrayList<>();
        for (AccountId account : new TreeSet<>(own)) {
            observed.add(new Observed(account.key(), date(firstMillis), date(lastMillis)));
        }
        return observed;
    }

    private static SortedMap<String, String> plain(SortedMap<String, BigInteger> totals) {
        TreeMap<String, String> plain = new TreeMap<>();
        totals.forEach((code, minor) -> plain.put(code, new BigDecimal(minor, Money.digits(code)).toPlainString()));
        return plain;
    }

    private static @Nullable String date(long millis) {
        return millis == Long.MAX_VALUE || millis == Long.MIN_VALUE
                ? null
                : Instant.ofEpochMilli(millis)
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString();
    }
}
