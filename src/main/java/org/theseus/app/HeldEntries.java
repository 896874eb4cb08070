package org.theseus.app;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Sighting;
import org.theseus.model.Transfer;
import org.theseus.model.Witness;
import org.theseus.reconcile.Entry;
import org.theseus.store.SourceFile;

/** What a case holds, as entries that can be compared: who told of a payment follows from its files. Immutable. */
final class HeldEntries {

    private final Map<String, SourceFile> files = new HashMap<>();

    HeldEntries(Collection<SourceFile> sources) {
        sources.forEach(source -> files.put(source.sha256(), source));
    }

    /**
     * A payment of the case.
     *
     * @param records those that tell of it, empty if only one does
     */
    Entry payment(Transfer payment, List<Witness> records) {
        SortedSet<String> tellers = new TreeSet<>();
        if (records.isEmpty()) {
            Sighting.@Nullable Side side = side(payment);
            tellers.add(teller(payment, side));
            return Entry.of(payment, side, tellers, layout(payment));
        }
        records.forEach(witness -> tellers.add(teller(witness.record(), witness.side())));
        return Entry.of(payment, null, tellers, layout(payment));
    }

    /** One of the records of a payment that several tell of. */
    Entry record(Witness witness) {
        Transfer record = witness.record();
        return Entry.of(record, witness.side(), teller(record, witness.side()), layout(record));
    }

    /** What tells a row of a list: rows of one list, or of one sheet, are payments of their own. */
    static String list(Transfer row, String namespace) {
        String sheet = row.sources().get(0).sheet();
        return "list " + namespace + (sheet == null ? "" : " " + sheet);
    }

    private String layout(Transfer record) {
        SourceFile file = files.get(record.sources().get(0).sha256());
        return file == null ? "" : file.profile();
    }

    private Sighting.@Nullable Side side(Transfer record) {
        SourceFile file = files.get(record.sources().get(0).sha256());
        boolean payer = file != null && file.own().contains(record.from().key());
        boolean payee = file != null && file.own().contains(record.to().key());
        return payer == payee ? null : payer ? Sighting.Side.PAYER : Sighting.Side.PAYEE;
    }

    private String teller(Transfer record, Sighting.@Nullable Side side) {
        if (side != null) {
            return (side == Sighting.Side.PAYER ? record.from() : record.to()).key();
        }
        SourceFile file = files.get(record.sources().get(0).sha256());
        return list(record, file == null ? "" : file.namespace());
    }
}
