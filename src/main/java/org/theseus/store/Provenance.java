package org.theseus.store;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.model.SourceRow;
import org.theseus.model.Transfer;

/**
 * Where a transfer stands in the files: what a finding cites of it beside its id. A tenth of what a whole transfer is to read.
 *
 * @param sourceId id as in the file, null if the source has none
 * @param rows the rows that prove it
 */
public record Provenance(String transferId, @Nullable String sourceId, List<SourceRow> rows) {

    public Provenance {
        rows = List.copyOf(rows);
    }

    /** That of a transfer. */
    public static Provenance of(Transfer transfer) {
        return new Provenance(transfer.id(), transfer.sourceId(), transfer.sources());
    }

    /** Those of some transfers, by id. */
    public static SortedMap<String, Provenance> of(Collection<Transfer> transfers) {
        SortedMap<String, Provenance> byId = new TreeMap<>();
        transfers.forEach(transfer -> byId.put(transfer.id(), of(transfer)));
        return byId;
    }
}
