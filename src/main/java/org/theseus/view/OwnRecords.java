package org.theseus.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.theseus.model.Detail;
import org.theseus.model.Sighting.Side;
import org.theseus.model.Transfer;
import org.theseus.model.Witness;
import org.theseus.store.LedgerView;

/**
 * A payment that several records tell of, as the own bank of one of its ends wrote it: its day, its text and its balance stand
 * in that record, not in the payment.
 */
final class OwnRecords {

    private final SortedMap<String, List<Witness>> records;

    private OwnRecords(SortedMap<String, List<Witness>> records) {
        this.records = records;
    }

    /** Reads the records behind those of the movements that have several. */
    static OwnRecords of(LedgerView view, List<Movement> movements) {
        TreeSet<String> several = new TreeSet<>();
        for (Movement movement : movements) {
            if (movement.transfer().sources().size() > 1) {
                several.add(movement.transfer().id());
            }
        }
        return new OwnRecords(view.records(several));
    }

    /** The movements as their own banks wrote them, those without such a record as they are; in the same order. */
    List<Movement> asWritten(List<Movement> movements) {
        List<Movement> written = new ArrayList<>(movements.size());
        for (Movement movement : movements) {
            Side side = movement.isIn() ? Side.PAYEE : Side.PAYER;
            written.add(records.getOrDefault(movement.transfer().id(), List.of()).stream()
                    .filter(witness -> witness.side() == side)
                    .findFirst()
                    .map(witness -> new Movement(
                            asWritten(movement.transfer(), witness.record()), movement.side(), movement.own()))
                    .orElse(movement));
        }
        return written;
    }

    private static Transfer asWritten(Transfer payment, Transfer record) {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        details.putAll(payment.details());
        details.putAll(record.details());
        return new Transfer(
                payment.id(),
                record.sourceId(),
                record.contentHash(),
                record.time(),
                record.paidTime(),
                record.valueDate(),
                payment.from(),
                payment.to(),
                payment.payer(),
                payment.payee(),
                payment.amount(),
                payment.paid(),
                payment.channel(),
                payment.status(),
                payment.aggregate(),
                details,
                payment.attributes(),
                record.sources());
    }
}
