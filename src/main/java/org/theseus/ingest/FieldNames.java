package org.theseus.ingest;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.theseus.model.Detail;

/** The names of fields that a profile may fill; most are the canonical columns (contract, section 4). */
final class FieldNames {

    /** What can be said of one side; each is prefixed with a side and an underscore. */
    static final List<String> OF_SIDE = List.of(
            "id",
            "name",
            "account",
            "institution",
            "country",
            "phone",
            "document",
            "address",
            "email",
            "birth_date",
            "nationality");

    private static final List<String> OF_TRANSFER = List.of(
            "transfer_id",
            "time",
            "paid_time",
            "value_date",
            "amount",
            "currency",
            "paid_amount",
            "paid_currency",
            "debit",
            "credit",
            "direction",
            "paid_to_name",
            "received_from_name",
            "channel",
            "status",
            "count",
            "period_from",
            "period_to");

    /** All of them, sorted. */
    static final Set<String> ALL = all();

    /** What a profile's {@code statement} may say of the file as a whole. */
    static final List<String> OF_STATEMENT =
            List.of("period_from", "period_to", "opening_balance", "closing_balance", "total_debit", "total_credit");

    private static final List<String> IDENTIFIERS = List.of("id", "account", "phone", "document");

    private FieldNames() {}

    /** Whether a field's text finds people, accounts or payments again. */
    static boolean isIdentifier(String name) {
        return name.equals("transfer_id")
                || name.equals("mtcn")
                || IDENTIFIERS.contains(name.substring(name.lastIndexOf('_') + 1));
    }

    private static Set<String> all() {
        TreeSet<String> names = new TreeSet<>(OF_TRANSFER);
        for (String side : List.of("payer", "payee", "own", "counterparty")) {
            OF_SIDE.forEach(name -> names.add(side + "_" + name));
        }
        for (Detail detail : Detail.values()) {
            names.add(detail.column());
        }
        return Collections.unmodifiableSet(names);
    }
}
