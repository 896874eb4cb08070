package org.theseus.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.detect.Listing;
import org.theseus.detect.Role;
import org.theseus.detect.Wording;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Transfer;
import org.theseus.store.LedgerView;
import org.theseus.store.SourceFile;
import org.theseus.store.TransferFilter;

/**
 * What those who take part in a finding pay and get beside the rows cited, from the first of these to the last: a look-up in the records
 * loaded, no part of the lead. The command of each line lists what the line counts. Immutable; one query, O(rows of that time).
 */
final class BesideCited {

    private static final int MOST_TOLD = 12;
    /** Of those who only pay, or whose part is open, so many are few enough to be told each. */
    private static final int FEW = 4;

    private static final long SECOND = 1_000;
    private static final String OPENING = "; opening balance ";

    private final Finding finding;
    private final @Nullable Long begin;
    private final @Nullable Long end;
    private final List<Finding.Party> told;
    private final List<Finding.Party> left;

    private BesideCited(Finding finding, @Nullable Long begin, @Nullable Long end) {
        this.finding = finding;
        this.begin = begin;
        this.end = end;
        Map<Role, Long> number =
                finding.parties().stream().collect(Collectors.groupingBy(Finding.Party::role, Collectors.counting()));
        List<Finding.Party> wanted = finding.parties().stream()
                .filter(party -> party.account().kind() != AccountId.Kind.OUTSIDE)
                .filter(party -> (party.role() != Role.PAYER && party.role() != Role.UNKNOWN)
                        || number.getOrDefault(party.role(), 0L) <= FEW)
                .toList();
        this.told = wanted.subList(0, Math.min(MOST_TOLD, wanted.size()));
        this.left = finding.parties().stream()
                .filter(party -> party.account().kind() != AccountId.Kind.OUTSIDE && !told.contains(party))
                .toList();
    }

    /** By the days of the rows that the case still holds; of all days if none has a date. */
    static BesideCited of(Finding f, Map<String, Transfer> transfers) {
        List<BookingTime> times = transfers.values().stream()
                .map(Transfer::time)
                .filter(BookingTime::isKnown)
                .toList();
        return times.isEmpty()
                ? new BesideCited(f, null, null)
                : new BesideCited(
                        f,
                        whole(times.stream()
                                .mapToLong(BookingTime::epochMillis)
                                .min()
                                .orElseThrow()),
                        whole(times.stream()
                                        .mapToLong(BookingTime::latestMillis)
                                        .max()
                                        .orElseThrow())
                                + SECOND);
    }

    /** Whole seconds, as a command takes them. */
    private static long whole(long millis) {
        return Math.floorDiv(millis, SECOND) * SECOND;
    }

    String title() {
        return "BESIDE THE ROWS CITED, "
                + (begin == null || end == null ? "of all days" : "from the first of them to the last")
                + ", by the records loaded (a command lists the rows cited, too; without its two times, those of all days)";
    }

    /** A line for each party that is told, and how to see the others. */
    List<String> lines(LedgerView ledger) {
        Set<String> cited =
                finding.transfers().stream().map(Finding.Evidence::transferId).collect(Collectors.toSet());
        TreeSet<String> keys = told.stream()
                .flatMap(party -> finding.accountsOf(party).stream())
                .map(AccountId::key)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Transfer> rows = new ArrayList<>();
        if (!keys.isEmpty()) {
            ledger.readTransfers(filter(keys), row -> {
                if (row.status().movesMoney() && !cited.contains(row.id())) {
                    rows.add(row);
                }
            });
        }
        Map<String, String> openings = openings(ledger.sources());
        List<String> lines = new ArrayList<>();
        List<Finding.Party> quiet = told.stream()
                .filter(party -> rows.stream().noneMatch(row -> isBeside(row, finding.accountsOf(party))))
                .filter(party -> finding.accountsOf(party).stream().noneMatch(own -> openings.containsKey(own.key())))
                .toList();
        told.stream()
                .filter(party -> quiet.size() < 2 || !quiet.contains(party))
                .forEach(party -> lines.add(line(party, rows, openings)));
        if (quiet.size() > 1) {
            lines.add(quiet.stream().map(Finding.Party::label).collect(Collectors.joining(", "))
                    + ": each gets nothing else and pays nothing else; for each, X in its place: " + listing("X"));
        }
        if (!left.isEmpty()) {
            lines.add("not looked up: the other " + Wording.count(left.size(), "party", "parties")
                    + " named below; for each, X in its place: " + listing("X"));
        }
        if (!told.isEmpty() && lines.stream().noneMatch(line -> line.contains(OPENING))) {
            lines.add("opening balances: the records loaded state none of these");
        }
        return lines;
    }

    private TransferFilter filter(SortedSet<String> keys) {
        return begin == null || end == null
                ? TransferFilter.ofAccounts(keys)
                : new TransferFilter(keys, new TreeSet<>(), begin, end, Long.MAX_VALUE);
    }

    private String line(Finding.Party party, List<Transfer> rows, Map<String, String> openings) {
        List<AccountId> own = finding.accountsOf(party);
        List<Transfer> got = rows.stream()
                .filter(row -> isBeside(row, own) && own.contains(row.to()))
                .toList();
        List<Transfer> paid = rows.stream()
                .filter(row -> isBeside(row, own) && own.contains(row.from()))
                .toList();
        String opening = own.stream()
                .flatMap(account -> Optional.ofNullable(openings.get(account.key())).stream())
                .map(balance -> OPENING + balance)
                .collect(Collectors.joining());
        return PartyNames.of(party.account()) + ": gets " + said(got) + ", pays " + said(paid) + opening + "; "
                + listing(name(party, own));
    }

    /** Whether it is between a party and somebody else. */
    private static boolean isBeside(Transfer row, List<AccountId> own) {
        return own.contains(row.from()) != own.contains(row.to());
    }

    private static String said(List<Transfer> rows) {
        return rows.isEmpty()
                ? "nothing else"
                : CitedSums.sums(rows) + " in " + Wording.count(rows.size(), "other payment");
    }

    private Listing listing(String name) {
        Listing all = Listing.ofParty(name);
        return begin == null || end == null ? all : all.between(begin, end);
    }

    /** Of several accounts the party that holds them. */
    private String name(Finding.Party party, List<AccountId> own) {
        return finding.identity().stream()
                .filter(held -> own.size() > 1 && held.accounts().contains(party.account()))
                .map(Finding.Identity::party)
                .findFirst()
                .orElse(party.label());
    }

    /** What own records of an account begin with, by its key; of several the first. */
    private static Map<String, String> openings(List<SourceFile> sources) {
        Map<String, String> openings = new HashMap<>();
        sources.forEach(source -> source.periods().stream()
                .filter(period -> !period.opening().isEmpty())
                .forEach(period -> openings.putIfAbsent(
                        period.account(),
                        period.opening() + (period.from() == null ? "" : " before " + period.from()))));
        return openings;
    }
}
