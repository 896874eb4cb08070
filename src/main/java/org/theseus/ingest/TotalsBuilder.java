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
    private final Sums debit = new Sums();
    private final Sums credit = new Sums();
    private final Sums sum = new Sums();
    private final HashSet<AccountId> own = new HashSet<>();
    private @Nullable AccountId observedLast;
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
        sum.add(row.amount());
        if (ownAccount != null) {
            (row.from().equals(ownAccount) ? debit : credit).add(row.amount());
        }
    }

    private void observe(AccountId account) {
        if (account.kind() != AccountId.Kind.OUTSIDE && !account.equals(observedLast)) {
            own.add(account);
            observedLast = account;
        }
    }

    /** Sums by currency: a long each, and what went beyond it. */
    private static final class Sums {

        private final TreeMap<String, long[]> minor = new TreeMap<>();
        private final TreeMap<String, BigInteger> beyond = new TreeMap<>();
        private String currency = "";
        private long[] current = {0};

        void add(Money money) {
            if (!money.currency().equals(currency)) {
                currency = money.currency();
                current = minor.computeIfAbsent(currency, none -> new long[1]);
            }
            long before = current[0];
            long after = before + money.minor();
            if (((before ^ after) & (money.minor() ^ after)) < 0) {
                beyond.merge(currency, BigInteger.valueOf(before), BigInteger::add);
                after = money.minor();
            }
            current[0] = after;
        }

        SortedMap<String, String> plain() {
            TreeMap<String, String> plain = new TreeMap<>();
            minor.forEach((code, sum) -> {
                BigInteger all = BigInteger.valueOf(sum[0]).add(beyond.getOrDefault(code, BigInteger.ZERO));
                plain.put(code, new BigDecimal(all, Money.digits(code)).toPlainString());
            });
            return plain;
        }
    }

    ControlTotals totals() {
        return new ControlTotals(debit.plain(), credit.plain(), sum.plain(), date(firstMillis), date(lastMillis));
    }

    /** Observed accounts with the period of the file, by key. */
    List<Observed> observed() {
        List<Observed> observed = new ArrayList<>();
        for (AccountId account : new TreeSet<>(own)) {
            observed.add(new Observed(account.key(), date(firstMillis), date(lastMillis)));
        }
        return observed;
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
