package org.theseus.app;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingReader;
import org.theseus.detect.Urgency;
import org.theseus.model.AccountId;
import org.theseus.model.Transfer;
import org.theseus.protect.Disclosure;
import org.theseus.protect.Protection;
import org.theseus.protect.Subject;
import org.theseus.requests.OrderText;
import org.theseus.requests.Request;
import org.theseus.requests.Requests;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerView;
import org.theseus.store.SourceFile;
import org.theseus.store.TransferFilter;
import org.theseus.table.Table;

/**
 * What to ask for next in a case, for the desk or for an order. At the desk everything stands with its reasons; what is written to
 * files or as an order's text has no reasons, calls protected parties by pseudonym and leaves out what rests on intelligence.
 */
public final class NextRequests {

    private final LedgerView ledger;
    private final List<Request> requests;
    private final Map<AccountId, String> names;
    private final Protection protection;
    private final boolean outside;
    private final long singles;
    private final long provisional;
    private final long secret;

    private NextRequests(
            LedgerView ledger,
            List<Request> requests,
            Map<AccountId, String> names,
            Protection protection,
            boolean outside,
            long singles,
            long provisional,
            long secret) {
        this.ledger = ledger;
        this.requests = List.copyOf(requests);
        this.names = names;
        this.protection = protection;
        this.outside = outside;
        this.singles = singles;
        this.provisional = provisional;
        this.secret = secret;
    }

    /**
     * What is asked.
     *
     * @param all also for single indicators that are neither alert nor urgent
     * @param about whom it may be about
     * @param outside whether it leaves the case
     * @param disclosure what is shown of protected parties where it leaves the case
     */
    public record Wish(boolean all, Requests.About about, boolean outside, Disclosure disclosure) {}

    /** Looks; reads the transfers that findings cite. */
    public static NextRequests of(CaseSession session, Wish wish) {
        LedgerView ledger = session.store();
        List<Finding> open = ledger.findings().stream()
                .map(stored -> FindingReader.read(stored.json()))
                .filter(finding -> Set.of("NEW", "TRIAGED", "ESCALATED").contains(finding.status()))
                .toList();
        List<Finding> chosen = open.stream()
                .filter(finding -> wish.all() || finding.alert() || finding.urgency() != Urgency.NORMAL)
                .toList();
        Map<String, Transfer> cited = cited(ledger, chosen);
        List<SourceFile> sources = ledger.sources();
        Set<String> intelligence = sources.stream()
                .filter(source -> wish.outside() && source.isIntelligence())
                .map(SourceFile::sha256)
                .collect(Collectors.toSet());
        List<Finding> told = chosen.stream()
                .filter(finding -> finding.transfers().stream()
                        .allMatch(evidence -> isOpen(cited.get(evidence.transferId()), intelligence)))
                .toList();
        Set<String> toldRows = ids(told);
        cited.keySet().retainAll(toldRows);
        List<AccountRecord> accounts = ledger.accounts();
        Protection protection = protection(session, wish, accounts, told, cited.values());
        List<Request> requests = Requests.of(
                told,
                accounts,
                session.coverage(),
                sources.stream()
                        .filter(source -> !intelligence.contains(source.sha256()))
                        .toList(),
                cited,
                wish.about());
        Map<AccountId, String> names = new HashMap<>();
        accounts.forEach(account -> {
            if (account.name() != null) {
                names.put(account.id(), account.name());
            }
        });
        long waiting = open.stream()
                .filter(finding -> finding.testableFrom() != null && !chosen.contains(finding))
                .count();
        return new NextRequests(
                ledger,
                requests,
                names,
                protection,
                wish.outside(),
                open.size() - (long) chosen.size(),
                waiting,
                chosen.size() - (long) told.size());
    }

    private static Map<String, Transfer> cited(LedgerView ledger, List<Finding> findings) {
        Map<String, Transfer> cited = new TreeMap<>();
        Set<String> ids = ids(findings);
        if (!ids.isEmpty()) {
            ledger.readTransfers(TransferFilter.ofIds(ids), transfer -> cited.put(transfer.id(), transfer));
        }
        return cited;
    }

    private static Set<String> ids(Collection<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.transfers().stream())
                .map(Finding.Evidence::transferId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOpen(@Nullable Transfer transfer, Set<String> intelligence) {
        return transfer == null || transfer.sources().stream().noneMatch(row -> intelligence.contains(row.sha256()));
    }

    private static Protection protection(
            CaseSession session,
            Wish wish,
            List<AccountRecord> accounts,
            List<Finding> findings,
            Collection<Transfer> cited) {
        NamingOfAccounts naming = NamingOfAccounts.of(
                CaseKnowledge.of(session.journal(), session.store()),
                BuildReport.institutions(session.store().sources()));
        return Protection.of(
                session.caseKey(),
                wish.outside() ? wish.disclosure() : Disclosure.REVEALED,
                accounts.stream()
                        .map(account -> new Subject(account.id(), account.name(), naming.of(account.id())))
                        .toList(),
                findings,
                cited);
    }

    /** Ids of the findings that requests rest on, for the log. */
    public List<String> findings() {
        return requests.stream()
                .flatMap(request -> request.findings().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The requests as a table. */
    public Table table() {
        Table table = new RequestTable(requests, protection, names).table(outside);
        if (ledger.state().detectedRevision() < 0) {
            return table.withNote("nothing was looked for yet, so nobody knows what matters: run theseus detect");
        }
        if (singles > 0) {
            table = table.withNote(singles + " single indicators, neither alert nor urgent, ask for nothing here"
                    + (provisional > 0 ? " (" + provisional + " of them provisional)" : "") + ": --all");
        }
        if (secret > 0) {
            table = table.withNote(secret + " leads rest on intelligence and are left out of what leaves the case");
        }
        return outside ? table.withNote("reasons are not written to files: the recipient is not told of leads") : table;
    }

    /** The requests as the text of an order. */
    public String text() {
        RequestTable words = new RequestTable(requests, protection, names);
        return OrderText.of(requests, words::named, protection::pseudonym, protection::freeText);
    }

    /** Notes for the owner who is behind the pseudonyms; after the text or table was made. */
    public void keepPseudonyms(CaseSession session) {
        session.keepPseudonyms(protection);
    }
}
