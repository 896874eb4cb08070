package org.theseus.project;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Fact;
import org.theseus.model.Facts;
import org.theseus.model.Money;
import org.theseus.model.Observation;
import org.theseus.model.Precision;
import org.theseus.model.Status;
import org.theseus.model.Transfer;
import org.theseus.store.AccountRecord;
import org.theseus.store.CaseState;
import org.theseus.store.FindingScope;
import org.theseus.store.LedgerEdge;
import org.theseus.store.LedgerView;
import org.theseus.store.PendingWork;
import org.theseus.store.QueryResult;
import org.theseus.store.SourceFile;
import org.theseus.store.StoredFinding;
import org.theseus.store.TransferFilter;

/**
 * A case of any size that is never stored: seeded transfers in time order over thirty days, payers and payees by a skewed
 * choice, a tenth in another currency. Only what a projection reads is there.
 */
final class LargeLedger implements LedgerView {

    private static final long DAYS = 30;
    private static final String[] TOWNS = {"Graz", "Wien", "Linz", "Wels", "Nis", "Gevgelija"};

    private final int transfers;
    private final int accounts;

    LargeLedger(int transfers, int accounts) {
        this.transfers = transfers;
        this.accounts = accounts;
    }

    @Override
    public CaseState state() {
        return new CaseState(1, 1, "large-" + transfers, -1, accounts, transfers);
    }

    @Override
    public List<AccountRecord> accounts() {
        return IntStream.range(0, accounts)
                .mapToObj(node -> new AccountRecord(
                        new AccountId(AccountId.Kind.ACCOUNT, "bank", String.format(Locale.ROOT, "AT%014d", node)),
                        "Given" + node % 977 + " Family" + node % 40_009,
                        "AT",
                        node % 3 == 0 ? Observation.FULL : Observation.SEEN_ONLY,
                        10))
                .toList();
    }

    @Override
    public void readEdges(Consumer<LedgerEdge> sink) {
        Random random = new Random(transfers);
        long step = DAYS * 86_400_000L / transfers;
        for (int i = 0; i < transfers; i++) {
            sink.accept(new LedgerEdge(
                    String.format(Locale.ROOT, "T-%012x", (i * 2_654_435_761L) & 0xffff_ffff_ffffL),
                    node(random),
                    node(random),
                    new BookingTime(1_680_000_000_000L + (i * step) / 1000 * 1000, Precision.SECOND, false),
                    new Money(100 + random.nextInt(500_000), "EUR"),
                    i % 10 == 0 ? new Money(1000 + random.nextInt(5_000_000), "RSD") : null,
                    i % 3 == 0 ? Channel.MTO : Channel.BANK,
                    Status.BOOKED,
                    0,
                    i % 3 == 0 ? Facts.NONE.with(Fact.SEND_PLACE, TOWNS[random.nextInt(TOWNS.length)]) : Facts.NONE));
        }
    }

    private int node(Random random) {
        double skew = random.nextDouble();
        return (int) (skew * skew * accounts);
    }

    @Override
    public Optional<PendingWork> pendingWork() {
        return Optional.empty();
    }

    private static UnsupportedOperationException absent() {
        return new UnsupportedOperationException("not in this ledger");
    }

    @Override
    public void readTransfers(TransferFilter filter, Consumer<Transfer> sink) {
        throw absent();
    }

    @Override
    public List<Transfer> findTransfers(String idOrReference) {
        throw absent();
    }

    @Override
    public List<Transfer> search(String text, int limit) {
        throw absent();
    }

    @Override
    public List<AccountRecord> findAccounts(String typed) {
        throw absent();
    }

    @Override
    public List<SourceFile> sources() {
        throw absent();
    }

    @Override
    public List<StoredFinding> findings(FindingScope scope, int top) {
        throw absent();
    }

    @Override
    public Optional<StoredFinding> findFinding(String id) {
        throw absent();
    }

    @Override
    public Optional<String> detectionRun() {
        throw absent();
    }

    @Override
    public QueryResult query(String cypher, SortedMap<String, Object> parameters, int maxRows) {
        throw absent();
    }
}
