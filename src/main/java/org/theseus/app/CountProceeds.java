package org.theseus.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.theseus.cases.Finding;
import org.theseus.coverage.Coverage;
import org.theseus.journal.JournalEntry;
import org.theseus.model.AccountId;
import org.theseus.model.Observation;
import org.theseus.model.Transfer;
import org.theseus.proceeds.Pattern;
import org.theseus.proceeds.Proceeds;
import org.theseus.report.NetworkBackground;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerView;
import org.theseus.store.SourceFile;
import org.theseus.store.TransferFilter;
import org.theseus.table.Table;
import org.theseus.view.Period;

/** What a party, finding or network of a case took in, passed on and kept. Stateless. */
public final class CountProceeds {

    /** Tags that explain payments from whoever carries them, as in the counter-evidence of detectors. */
    private static final Set<String> EXPLAINING = Set.of("EMPLOYER", "LANDLORD", "MERCHANT", "NGO");

    private CountProceeds() {}

    /** What to show. */
    public enum Shown {
        /** Each payment, with sums by month below. */
        ROWS,
        /** The sums by month alone. */
        MONTHS
    }

    /** The table; linear in the payments of the accounts that are meant, which it holds in memory. */
    public static Table table(CaseSession session, String typed, Period period, Shown shown) {
        LedgerView ledger = session.store();
        ProceedsSubject subject = ProceedsSubject.of(session, typed);
        List<Transfer> transfers = transfers(ledger, subject);
        Map<AccountId, AccountRecord> accounts = new HashMap<>();
        ledger.accounts().forEach(account -> accounts.put(account.id(), account));
        Coverage coverage = session.coverage();
        Pattern pattern = pattern(
                subject,
                accounts,
                coverage,
                transfers,
                explained(CaseKnowledge.of(session.journal(), ledger)),
                OpeningBalances.of(ledger.sources(), coverage));
        Proceeds proceeds = Proceeds.of(pattern, transfers, period::contains);
        ProceedsTable table =
                new ProceedsTable(subject.id(), proceeds, session.rates().table());
        List<String> notes = ProceedsNotes.of(subject, pattern, proceeds, coverage, accounts, period, transfers);
        Table made = shown == Shown.ROWS ? table.rows() : table.monthly();
        if (ledger.state().detectedRevision() < 0) {
            made = made.withNote("nothing was looked for yet, so no payment counts for certain: run theseus detect");
        }
        for (String note : notes) {
            made = made.withNote(note);
        }
        return made;
    }

    /** What the acting accounts of a group of findings took in, for the report; empty where nobody acts. */
    static Optional<NetworkBackground.Group> of(List<Finding> findings, Known known) {
        return ProceedsSubject.ofFindings(findings).map(subject -> {
            List<Transfer> transfers = subject.accounts().stream()
                    .flatMap(account -> known.rows.getOrDefault(account, List.of()).stream())
                    .toList();
            Pattern pattern =
                    pattern(subject, known.accounts, known.coverage, transfers, known.explained, known.openings);
            return new NetworkBackground.Group(subject.accounts(), Proceeds.of(pattern, transfers, time -> true));
        });
    }

    /** What every count of one ledger needs, read once: the payments of all acting accounts of these groups of findings, too. */
    static Known known(
            LedgerView ledger,
            List<AccountRecord> accounts,
            List<SourceFile> sources,
            Coverage coverage,
            CaseKnowledge knowledge,
            List<List<Finding>> groups) {
        Map<AccountId, AccountRecord> byId = new HashMap<>();
        accounts.forEach(account -> byId.put(account.id(), account));
        Map<AccountId, List<Transfer>> rows = new HashMap<>();
        groups.forEach(group -> ProceedsSubject.ofFindings(group)
                .ifPresent(subject -> subject.accounts().forEach(account -> rows.put(account, new ArrayList<>()))));
        if (!rows.isEmpty()) {
            List<String> keys =
                    rows.keySet().stream().map(AccountId::key).sorted().toList();
            ledger.readTransfers(
                    TransferFilter.ofAccounts(keys),
                    transfer -> Stream.of(transfer.from(), transfer.to())
                            .distinct()
                            .forEach(end -> rows.computeIfPresent(end, (account, known) -> {
                                known.add(transfer);
                                return known;
                            })));
        }
        return new Known(byId, rows, coverage, explained(knowledge), OpeningBalances.of(sources, coverage));
    }

    /**
     * What every count of one ledger needs. Only read, so that several threads may count.
     *
     * @param rows payments of each account that may be asked for; one between two of them is in both lists
     */
    record Known(
            Map<AccountId, AccountRecord> accounts,
            Map<AccountId, List<Transfer>> rows,
            Coverage coverage,
            SortedMap<AccountId, String> explained,
            OpeningBalances openings) {}

    private static List<Transfer> transfers(LedgerView ledger, ProceedsSubject subject) {
        List<String> keys = subject.accounts().stream().map(AccountId::key).toList();
        List<Transfer> transfers = new ArrayList<>();
        ledger.readTransfers(TransferFilter.ofAccounts(keys), transfers::add);
        return transfers;
    }

    private static Pattern pattern(
            ProceedsSubject subject,
            Map<AccountId, AccountRecord> accounts,
            Coverage coverage,
            List<Transfer> transfers,
            SortedMap<AccountId, String> explained,
            OpeningBalances balances) {
        SortedMap<String, SortedSet<String>> alerts = new TreeMap<>();
        SortedMap<String, SortedSet<String>> indicators = new TreeMap<>();
        for (Finding finding : subject.findings()) {
            boolean certain = finding.alert() || subject.named().contains(finding.id());
            finding.transfers()
                    .forEach(cited -> (certain ? alerts : indicators)
                            .computeIfAbsent(cited.transferId(), none -> new TreeSet<>())
                            .add(finding.id()));
        }
        SortedSet<AccountId> whole = subject.accounts().stream()
                .filter(id -> {
                    AccountRecord account = accounts.get(id);
                    return account != null && coverage.of(account) == Observation.FULL;
                })
                .collect(Collectors.toCollection(TreeSet::new));
        SortedMap<AccountId, SortedMap<String, Long>> openings = new TreeMap<>();
        balances.before(whole, transfers)
                .forEach((id, money) -> openings.put(id, new TreeMap<>(Map.of(money.currency(), money.minor()))));
        return new Pattern(subject.accounts(), alerts, indicators, explained, whole, openings);
    }

    private static SortedMap<AccountId, String> explained(CaseKnowledge knowledge) {
        SortedMap<AccountId, String> explained = new TreeMap<>();
        for (JournalEntry entry : knowledge.entries()) {
            String tag = entry.field("tag");
            if (entry.kind() == JournalEntry.Kind.TAG && EXPLAINING.contains(tag)) {
                knowledge.accounts(entry.subject()).forEach(key -> explained.put(AccountId.parse(key), tag));
            }
        }
        return explained;
    }
}
