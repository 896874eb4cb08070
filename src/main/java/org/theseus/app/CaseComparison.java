package org.theseus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.theseus.ingest.RowSink;
import org.theseus.issue.RowIssue;
import org.theseus.model.AccountId;
import org.theseus.model.Transfer;
import org.theseus.store.CaseStore;

/** Holds transfers back in batches until the case has said which of them it knows. */
final class CaseComparison {

    private static final int BATCH = 5_000;

    private final CaseStore store;
    private final Consumer<Transfer> sink;
    private final RowSink fresh;
    private final boolean empty;
    private final List<Row> batch = new ArrayList<>();
    private final List<RowIssue> conflicts = new ArrayList<>();
    private long alreadyThere;

    private record Row(Transfer transfer, @Nullable AccountId own) {}

    /**
     * @param sink gets every row that may go into the case
     * @param fresh gets those of them that the case does not hold
     */
    CaseComparison(CaseStore store, Consumer<Transfer> sink, RowSink fresh) {
        this.store = store;
        this.sink = sink;
        this.fresh = fresh;
        this.empty = store.state().transfers() == 0;
    }

    /** Takes one transfer of the file. */
    void add(Transfer transfer, @Nullable AccountId own) {
        if (empty) {
            sink.accept(transfer);
            fresh.row(transfer, own);
            return;
        }
        batch.add(new Row(transfer, own));
        if (batch.size() == BATCH) {
            flush();
        }
    }

    /** Passes on what is held back; call once after the last transfer. */
    void flush() {
        Map<String, String> known = batch.isEmpty()
                ? Map.of()
                : store.contentHashes(
                        batch.stream().map(row -> row.transfer.id()).toList());
        for (Row row : batch) {
            Transfer transfer = row.transfer;
            String hash = known.get(transfer.id());
            if (hash == null || hash.equals(transfer.contentHash())) {
                alreadyThere += hash == null ? 0 : 1;
                sink.accept(transfer);
                if (hash == null) {
                    fresh.row(transfer, row.own);
                }
            } else {
                conflicts.add(Conflicts.issue(store, transfer));
            }
        }
        batch.clear();
    }

    /** Accepted rows whose transfer the case has with the same content. */
    long alreadyThere() {
        return alreadyThere;
    }

    /** Accepted rows whose transfer the case has with other content. */
    List<RowIssue> conflicts() {
        return List.copyOf(conflicts);
    }
}
