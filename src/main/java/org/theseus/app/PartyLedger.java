package org.theseus.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.theseus.cases.HeldAccounts;
import org.theseus.model.AccountId;
import org.theseus.model.Observation;
import org.theseus.model.Transfer;
import org.theseus.model.Witness;
import org.theseus.store.AccountRecord;
import org.theseus.store.CaseState;
import org.theseus.store.FindingScope;
import org.theseus.store.LedgerEdge;
import org.theseus.store.LedgerView;
import org.theseus.store.PartyLink;
import org.theseus.store.PendingWork;
import org.theseus.store.Provenance;
import org.theseus.store.QueryResult;
import org.theseus.store.ResolutionRecord;
import org.theseus.store.SourceFile;
import org.theseus.store.StoredFinding;
import org.theseus.store.TransferFilter;

/**
 * A case whose payments run between parties: the first account of a party stands for all that it holds, and was seen no better
 * than the least seen of them. The other accounts are still there, without payments. Transfers read one by one are as the rows
 * say.
 */
final class PartyLedger implements LedgerView {

    private final LedgerView whole;
    private final HeldAccounts held;
    private final List<PartyLink> links;

    PartyLedger(LedgerView whole, HeldAccounts held, List<PartyLink> links) {
        this.whole = whole;
        this.held = held;
        this.links = List.copyOf(links);
    }

    /** The case by party as last resolved; the case itself if nothing was joined. */
    static LedgerView of(LedgerView whole, HeldAccounts held) {
        return held.isEmpty() ? whole : new PartyLedger(whole, held, whole.partyLinks(PartyLink.Kind.SHARES));
    }

    @Override
    public CaseState state() {
        return whole.state();
    }

    @Override
    public List<AccountRecord> accounts() {
        List<AccountRecord> accounts = whole.accounts();
        Map<AccountId, Observation> weakest = new HashMap<>();
        accounts.forEach(
                account -> weakest.merge(held.first(account.id()), account.observation(), PartyLedger::weaker));
        return accounts.stream()
                .map(account -> new AccountRecord(
                        account.id(),
                        account.name(),
                        account.country(),
                        weakest.getOrDefault(account.id(), account.observation()),
                        account.transfers()))
                .toList();
    }

    private static Observation weaker(Observation one, Observation other) {
        return Comparator.<Observation>naturalOrder().compare(one, other) <= 0 ? one : other;
    }

    @Override
    public void readEdges(Consumer<LedgerEdge> sink) {
        List<AccountRecord> accounts = whole.accounts();
        Map<AccountId, Integer> positions = new HashMap<>();
        accounts.forEach(account -> positions.put(account.id(), positions.size()));
        int[] standing = new int[accounts.size()];
        for (int position = 0; position < standing.length; position++) {
            standing[position] =
                    positions.getOrDefault(held.first(accounts.get(position).id()), position);
        }
        whole.readEdges(edge -> sink.accept(new LedgerEdge(
                edge.transferId(),
                standing[edge.from()],
                standing[edge.to()],
                edge.time(),
                edge.amount(),
                edge.paid(),
                edge.channel(),
                edge.status(),
                edge.aggregated(),
                edge.facts())));
    }

    @Override
    public List<PartyLink> partyLinks(PartyLink.Kind kind) {
        return new ArrayList<>(links)
                .stream().filter(link -> link.kind() == kind).toList();
    }

    @Override
    public void readTransfers(TransferFilter filter, Consumer<Transfer> sink) {
        whole.readTransfers(filter, sink);
    }

    @Override
    public void readProvenance(Collection<String> transferIds, Consumer<Provenance> sink) {
        whole.readProvenance(transferIds, sink);
    }

    @Override
    public SortedMap<String, List<Witness>> records(Collection<String> transferIds) {
        return whole.records(transferIds);
    }

    @Override
    public List<Transfer> findTransfers(String idOrReference) {
        return whole.findTransfers(idOrReference);
    }

    @Override
    public List<Transfer> search(String text, int limit) {
        return whole.search(text, limit);
    }

    @Override
    public List<AccountRecord> findAccounts(String typed) {
        return whole.findAccounts(typed);
    }

    @Override
    public Optional<ResolutionRecord> resolution() {
        return whole.resolution();
    }

    @Override
    public List<SourceFile> sources() {
        return whole.sources();
    }

    @Override
    public List<StoredFinding> findingsOfOthers(Collection<String> detectors) {
        return whole.findingsOfOthers(detectors);
    }

    @Override
    public List<StoredFinding> findings(FindingScope scope, int top) {
        return whole.findings(scope, top);
    }

    @Override
    public Optional<StoredFinding> findFinding(String id) {
        return whole.findFinding(id);
    }

    @Override
    public Optional<String> detectionRun() {
        return whole.detectionRun();
    }

    @Override
    public Optional<PendingWork> pendingWork() {
        return whole.pendingWork();
    }

    @Override
    public QueryResult query(String cypher, SortedMap<String, Object> parameters, int maxRows) {
        return whole.query(cypher, parameters, maxRows);
    }
}
