package org.theseus.app;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.theseus.cases.Finding;
import org.theseus.coverage.Coverage;
import org.theseus.coverage.Span;
import org.theseus.journal.JournalEntry;
import org.theseus.model.AccountId;
import org.theseus.model.Money;
import org.theseus.model.Observation;
import org.theseus.model.Transfer;
import org.theseus.proceeds.Pattern;
import org.theseus.proceeds.Proceeds;
import org.theseus.report.NetworkBackground;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerView;
import org.theseus.store.OwnPeriod;
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
                ledger.sources());
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
            List<Transfer> transfers = transfers(known.ledger, subject);
            Pattern pattern =
                    pattern(subject, known.accounts, known.coverage, transfers, known.explained, known.sources);
            return new NetworkBackground.Group(subject.accounts(), Proceeds.of(pattern, transfers, time -> true));
        });
    }

    /** What every count of one ledger needs, read once. */
    static Known known(
            LedgerView ledger,
            List<AccountRecord> accounts,
            List<SourceFile> sources,
            Coverage coverage,
            CaseKnowledge knowledge) {
        Map<AccountId, AccountRecord> byId = new HashMap<>();
        accounts.forEach(account -> byId.put(account.id(), account));
        return new Known(ledger, byId, sources, coverage, explained(knowledge));
    }

    /** What every count of one ledger needs. */
    record Known(
            LedgerView ledger,
            Map<AccountId, AccountRecord> accounts,
            List<SourceFile> sources,
            Coverage coverage,
            SortedMap<AccountId, String> explained) {}

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
            List<SourceFile> sources) {
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
        whole.forEach(id -> opening(id, sources, coverage, transfers)
                .ifPresent(money -> openings.put(id, new TreeMap<>(Map.of(money.currency(), money.minor())))));
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

    /** The balance before the first record, if the account's own records begin with one and nothing is older than they. */
    private static Optional<Money> opening(
            AccountId id, List<SourceFile> sources, Coverage coverage, List<Transfer> transfers) {
        List<Span> spans = coverage.spans(id.key());
        if (spans.size() != 1) {
            return Optional.empty();
        }
        LocalDate from = spans.get(0).from();
        boolean older = transfers.stream()
                .filter(transfer -> transfer.from().equals(id) || transfer.to().equals(id))
                .anyMatch(transfer -> !transfer.time().isKnown()
                        || Instant.ofEpochMilli(transfer.time().epochMillis())
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDate()
                                .isBefore(from));
        return older
                ? Optional.empty()
                : sources.stream()
                        .flatMap(source -> source.periods().stream())
                        .filter(own -> own.account().equals(id.key())
                                && from.toString().equals(own.from()))
                        .map(OwnPeriod::opening)
                        .filter(opening -> !opening.isEmpty())
                        .findFirst()
                        .map(CountProceeds::money);
    }

    /** The inverse of {@link Money#toString}. */
    private static Money money(String text) {
        int blank = text.lastIndexOf(' ');
        return Money.of(new BigDecimal(text.substring(0, blank)), text.substring(blank + 1));
    }
}
