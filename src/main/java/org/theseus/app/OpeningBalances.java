package org.theseus.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.theseus.coverage.Coverage;
import org.theseus.coverage.Span;
import org.theseus.model.AccountId;
import org.theseus.model.Money;
import org.theseus.model.Transfer;
import org.theseus.store.OwnPeriod;
import org.theseus.store.SourceFile;

/** Balances before the first record of accounts whose own records begin with one. Immutable, thread-safe. */
final class OpeningBalances {

    private final Map<String, List<OwnPeriod>> periods = new HashMap<>();
    private final Coverage coverage;

    private OpeningBalances(Coverage coverage) {
        this.coverage = coverage;
    }

    /** Those that files state, in the order of the files; linear in their periods. */
    static OpeningBalances of(Collection<SourceFile> sources, Coverage coverage) {
        OpeningBalances balances = new OpeningBalances(coverage);
        sources.forEach(source -> source.periods().forEach(period -> {
            if (!period.opening().isEmpty()) {
                balances.periods
                        .computeIfAbsent(period.account(), none -> new ArrayList<>(1))
                        .add(period);
            }
        }));
        return balances;
    }

    /**
     * The balance of each account that has one and of which nothing is older than its records; linear in the payments.
     *
     * @param transfers every payment of the accounts, in any order; one without a time may be older than anything
     */
    SortedMap<AccountId, Money> before(SortedSet<AccountId> accounts, Collection<Transfer> transfers) {
        Map<AccountId, Long> oldest = new HashMap<>();
        for (Transfer transfer : transfers) {
            long at = transfer.time().isKnown() ? transfer.time().epochMillis() : Long.MIN_VALUE;
            oldest.merge(transfer.from(), at, Math::min);
            oldest.merge(transfer.to(), at, Math::min);
        }
        SortedMap<AccountId, Money> balances = new TreeMap<>();
        for (AccountId account : accounts) {
            List<Span> spans = coverage.spans(account.key());
            if (spans.size() == 1) {
                LocalDate from = spans.get(0).from();
                long begin = from.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
                if (oldest.getOrDefault(account, Long.MAX_VALUE) >= begin) {
                    periods.getOrDefault(account.key(), List.of()).stream()
                            .filter(own -> from.toString().equals(own.from()))
                            .findFirst()
                            .ifPresent(own -> balances.put(account, money(own.opening())));
                }
            }
        }
        return balances;
    }

    /** The inverse of {@link Money#toString}. */
    private static Money money(String text) {
        int blank = text.lastIndexOf(' ');
        return Money.of(new BigDecimal(text.substring(0, blank)), text.substring(blank + 1));
    }
}
