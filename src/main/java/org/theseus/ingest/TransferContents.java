package org.theseus.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Detail;
import org.theseus.model.Mention;
import org.theseus.model.Transfer;

/**
 * What a row says, field by field in a fixed order: what the content hash is taken over and what a conflict shows. The
 * ids of nodes and the place of the row are not part of it.
 */
public final class TransferContents {

    private static final Detail[] DETAILS = Detail.values();

    private TransferContents() {}

    /** Gets every known field in a fixed order, then the stated attributes by name. */
    interface Visitor {
        void field(String name, @Nullable Object value);

        void attribute(String name, String value);
    }

    static void visit(Transfer transfer, Visitor visitor) {
        visitor.field("transfer_id", transfer.sourceId());
        visitor.field("time", transfer.time());
        visitor.field("paid_time", transfer.paidTime());
        visitor.field("value_date", transfer.valueDate());
        visitor.field("amount", transfer.amount());
        visitor.field("paid", transfer.paid());
        visitor.field("channel", transfer.channel());
        visitor.field("status", transfer.status());
        visitor.field("aggregate", transfer.aggregate());
        side("payer_", transfer.payer(), visitor);
        side("payee_", transfer.payee(), visitor);
        boolean detailed = !transfer.details().isEmpty();
        for (Detail detail : DETAILS) {
            visitor.field(detail.column(), detailed ? transfer.detail(detail) : null);
        }
        transfer.attributes().forEach(visitor::attribute);
    }

    private static void side(String prefix, Mention side, Visitor visitor) {
        visitor.field(prefix + "id", side.customerId());
        visitor.field(prefix + "name", side.name());
        visitor.field(prefix + "account", side.account());
        visitor.field(prefix + "institution", side.institution());
        visitor.field(prefix + "country", side.country());
        visitor.field(prefix + "phone", side.phone());
        visitor.field(prefix + "document", side.document());
        visitor.field(prefix + "address", side.address());
        visitor.field(prefix + "email", side.email());
        visitor.field(prefix + "birth_date", side.birthDate());
        visitor.field(prefix + "nationality", side.nationality());
    }

    /**
     * The fields in which two transfers differ, with both values, by field name: {@code amount: "12.00 EUR" / "13.00
     * EUR"}. Empty if they say the same.
     */
    public static List<String> differences(Transfer one, Transfer other) {
        SortedMap<String, String> left = texts(one);
        SortedMap<String, String> right = texts(other);
        TreeSet<String> names = new TreeSet<>(left.keySet());
        names.addAll(right.keySet());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(left.get(name), right.get(name))) {
                differences.add(name + ": " + quoted(left.get(name)) + " / " + quoted(right.get(name)));
            }
        }
        return differences;
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "nothing" : '"' + value + '"';
    }

    private static SortedMap<String, String> texts(Transfer transfer) {
        SortedMap<String, String> texts = new TreeMap<>();
        visit(transfer, new Visitor() {
            @Override
            public void field(String name, @Nullable Object value) {
                if (value != null) {
                    texts.put(name, value.toString());
                }
            }

            @Override
            public void attribute(String name, String value) {
                texts.put("attribute " + name, value);
            }
        });
        return texts;
    }
}
