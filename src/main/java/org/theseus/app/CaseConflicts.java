package org.theseus.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.theseus.model.Transfer;
import org.theseus.model.Witness;
import org.theseus.reconcile.Conflict;
import org.theseus.reconcile.Entry;
import org.theseus.reconcile.Exchange;
import org.theseus.reconcile.Reconciler;
import org.theseus.store.LedgerView;
import org.theseus.store.TransferFilter;
import org.theseus.table.Column;
import org.theseus.table.Table;

/**
 * What the records of a case contradict each other in, found anew from the case: what an import said of its file once can be
 * looked up as long as the records are there. Stateless.
 */
public final class CaseConflicts {

    private static final int BATCH = 5_000;

    private CaseConflicts() {}

    /**
     * First records of one payment that differ, then payments that share a reference (MTCN, end-to-end id, UETR, a bank's
     * own) and cannot be one; each with both values and both rows, by transfer ids. Reads the case twice and holds only
     * payments with several records or a shared reference.
     */
    public static Table of(CaseSession session) {
        List<Conflict> conflicts = find(session.store(), session.rates().table()::apartBasisPoints);
        Table.Builder table = Table.of(
                "conflicts",
                Column.id("transfer_id", "Transfer"),
                Column.id("other_id", "Other record"),
                Column.text("what", "Differs in"),
                Column.text("value", "One says").wrapped(),
                Column.text("other_value", "The other says").wrapped(),
                Column.flag("one_payment", "One payment"));
        conflicts.forEach(each ->
                table.row(each.id(), each.otherId(), each.what(), each.value(), each.otherValue(), each.joined()));
        table.note(
                conflicts.isEmpty()
                        ? "no records of one payment differ, and no reference is shared by payments that cannot be one"
                        : "nothing is chosen or deleted: both records stay; what is not one payment counts twice in every sum");
        return table.build();
    }

    static List<Conflict> find(LedgerView ledger, Exchange exchange) {
        Set<String> once = new HashSet<>();
        Set<String> shared = new HashSet<>();
        ledger.readTransfers(
                TransferFilter.ALL,
                transfer -> Entry.references(transfer).forEach(reference -> {
                    if (!once.add(reference)) {
                        shared.add(reference);
                    }
                }));
        Reconciler reconciler = new Reconciler(exchange);
        HeldEntries held = new HeldEntries(ledger.sources());
        List<Conflict> found = new ArrayList<>();
        List<Entry> sharing = new ArrayList<>();
        List<Transfer> batch = new ArrayList<>();
        ledger.readTransfers(TransferFilter.ALL, transfer -> {
            boolean shares = Entry.references(transfer).stream().anyMatch(shared::contains);
            if (shares || transfer.sources().size() > 1) {
                batch.add(transfer);
            }
        });
        for (int from = 0; from < batch.size(); from += BATCH) {
            List<Transfer> part = batch.subList(from, Math.min(batch.size(), from + BATCH));
            var records = ledger.records(part.stream()
                    .filter(transfer -> transfer.sources().size() > 1)
                    .map(Transfer::id)
                    .toList());
            for (Transfer transfer : part) {
                List<Witness> witnesses = records.getOrDefault(transfer.id(), List.of());
                sharing.add(held.payment(transfer, witnesses));
                for (int i = 1; i < witnesses.size(); i++) {
                    found.addAll(
                            reconciler.disagreements(held.record(witnesses.get(0)), held.record(witnesses.get(i))));
                }
            }
        }
        found.addAll(reconciler.apart(sharing));
        return found;
    }
}
