package org.theseus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.theseus.detect.Wording;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Transfer;
import org.theseus.store.LedgerView;
import org.theseus.store.TransferFilter;

/**
 * What accounts paid to others while an indicator looked at what came in only: a look-up in the records loaded, no part of the lead.
 * Stateless; one query for all accounts, O(their rows in the window).
 */
final class LeftInWindow {

    private LeftInWindow() {}

    /** A line for each account; the window is that of the rows cited, ends included. */
    static List<String> lines(LedgerView ledger, Set<AccountId> accounts, List<Transfer> cited) {
        List<BookingTime> times =
                cited.stream().map(Transfer::time).filter(BookingTime::isKnown).toList();
        if (times.isEmpty()) {
            return List.of("out: not looked at by this indicator");
        }
        long first = times.stream().mapToLong(BookingTime::epochMillis).min().orElseThrow();
        long last = times.stream().mapToLong(BookingTime::latestMillis).max().orElseThrow();
        TreeSet<String> keys = accounts.stream().map(AccountId::key).collect(Collectors.toCollection(TreeSet::new));
        List<Transfer> left = new ArrayList<>();
        ledger.readTransfers(new TransferFilter(keys, new TreeSet<>(), first, last + 1, Long.MAX_VALUE), row -> {
            if (accounts.contains(row.from()) && !accounts.contains(row.to())) {
                left.add(row);
            }
        });
        return accounts.stream()
                .sorted()
                .map(account -> "out: not looked at by this indicator; by the records loaded "
                        + PartyNames.of(account)
                        + said(left.stream()
                                .filter(row -> row.from().equals(account))
                                .toList())
                        + " between " + Wording.day(first) + " and " + Wording.day(last))
                .toList();
    }

    private static String said(List<Transfer> rows) {
        return rows.isEmpty()
                ? " paid nothing to others"
                : " paid others, of whatever money, " + CitedSums.sums(rows) + " in "
                        + Wording.count(rows.size(), "payment");
    }
}
