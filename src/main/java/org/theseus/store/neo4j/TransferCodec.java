package org.theseus.store.neo4j;

import static org.theseus.store.neo4j.MentionColumn.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Aggregate;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Detail;
import org.theseus.model.Money;
import org.theseus.model.Precision;
import org.theseus.model.SourceRow;
import org.theseus.model.Status;
import org.theseus.model.Transfer;

/**
 * A transfer as the properties of a relationship, both ways. What every transfer has travels as a list (the fastest form
 * of a batch row), what only some have as a map behind it.
 */
final class TransferCodec {

    /** Columns that no profile mapped stand under this prefix. */
    private static final String ATTRIBUTE = "attr.";

    private final SourceNumbers sources;

    TransferCodec(SourceNumbers sources) {
        this.sources = sources;
    }

    /** The row of {@code write/transfers#insert}; its last element is the map of the rest. */
    List<@Nullable Object> row(Transfer transfer) {
        List<@Nullable Object> row = new ArrayList<>(12);
        row.add(transfer.from().key());
        row.add(transfer.to().key());
        row.add(transfer.id());
        row.add(transfer.contentHash());
        row.add(transfer.time().isKnown() ? (Long) transfer.time().epochMillis() : null);
        row.add(transfer.time().precision().name());
        row.add(transfer.amount().minor());
        row.add(transfer.amount().currency());
        row.add(transfer.channel().name());
        row.add(transfer.status().name());
        row.add(rows(transfer.sources()));
        row.add(rest(transfer));
        return row;
    }

    List<String> rows(List<SourceRow> rows) {
        return rows.stream().map(sources::encode).distinct().toList();
    }

    private static Map<String, Object> rest(Transfer transfer) {
        Map<String, Object> rest = new HashMap<>();
        BiConsumer<String, Object> sink = rest::put;
        if (transfer.sourceId() != null) {
            rest.put("sourceId", transfer.sourceId());
        }
        if (transfer.time().zoneAssumed()) {
            rest.put("zoneAssumed", true);
        }
        time("paid", transfer.paidTime(), sink);
        time("value", transfer.valueDate(), sink);
        if (transfer.paid() != null) {
            rest.put("paidMinor", transfer.paid().minor());
            rest.put("paidCurrency", transfer.paid().currency());
        }
        Aggregate aggregate = transfer.aggregate();
        if (aggregate != null) {
            Long count = aggregate.count();
            rest.put("aggregated", count == null ? -1L : (long) count);
            time("aggregateFrom", aggregate.from(), sink);
            time("aggregateTo", aggregate.to(), sink);
        }
        MentionColumn.write(MentionColumn.PAYER, transfer.payer(), sink);
        MentionColumn.write(MentionColumn.PAYEE, transfer.payee(), sink);
        transfer.details().forEach((detail, value) -> rest.put(detail.property(), value));
        String sought = SightingIndex.sought(transfer);
        if (sought != null) {
            rest.put("sought", sought);
        }
        transfer.attributes().forEach((column, value) -> rest.put(ATTRIBUTE + column, value));
        return rest;
    }

    private static void time(String prefix, @Nullable BookingTime time, BiConsumer<String, Object> sink) {
        if (time == null) {
            return;
        }
        sink.accept(prefix + "Precision", time.precision().name());
        if (time.isKnown()) {
            sink.accept(prefix + "At", time.epochMillis());
        }
        if (time.zoneAssumed()) {
            sink.accept(prefix + "ZoneAssumed", true);
        }
    }

    /** The inverse of {@link #row}. */
    Transfer read(String payer, String payee, Map<String, Object> p) {
        TreeMap<String, String> attributes = new TreeMap<>();
        p.forEach((name, value) -> {
            if (name.startsWith(ATTRIBUTE)) {
                attributes.put(name.substring(ATTRIBUTE.length()), (String) value);
            }
        });
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.values()) {
            String value = text(p, detail.property());
            if (value != null) {
                details.put(detail, value);
            }
        }
        return new Transfer(
                required(p, "id"),
                text(p, "sourceId"),
                required(p, "contentHash"),
                time(required(p, "precision"), p.get("at"), p.get("zoneAssumed")),
                time("paid", p),
                time("value", p),
                AccountId.parse(payer),
                AccountId.parse(payee),
                MentionColumn.read(MentionColumn.PAYER, p),
                MentionColumn.read(MentionColumn.PAYEE, p),
                new Money(number(p, "amountMinor"), required(p, "currency").intern()),
                p.containsKey("paidMinor")
                        ? new Money(
                                number(p, "paidMinor"),
                                required(p, "paidCurrency").intern())
                        : null,
                Channel.valueOf(required(p, "channel")),
                Status.valueOf(required(p, "status")),
                aggregate(p),
                details,
                attributes,
                sources(p));
    }

    List<SourceRow> sources(Map<String, Object> properties) {
        List<?> rows = (List<?>) Objects.requireNonNull(properties.get("sources"));
        return rows.stream().map(row -> sources.decode((String) row)).toList();
    }

    private static @Nullable Aggregate aggregate(Map<String, Object> p) {
        if (!p.containsKey("aggregated")) {
            return null;
        }
        long count = number(p, "aggregated");
        return new Aggregate(
                count < 0 ? null : (Long) count,
                Objects.requireNonNull(time("aggregateFrom", p)),
                Objects.requireNonNull(time("aggregateTo", p)));
    }

    private static @Nullable BookingTime time(String prefix, Map<String, Object> p) {
        String precision = text(p, prefix + "Precision");
        return precision == null ? null : time(precision, p.get(prefix + "At"), p.get(prefix + "ZoneAssumed"));
    }

    static BookingTime time(String precision, @Nullable Object at, @Nullable Object zoneAssumed) {
        return new BookingTime(at == null ? 0 : (Long) at, Precision.valueOf(precision), zoneAssumed != null);
    }

    private static long number(Map<String, Object> properties, String name) {
        return (Long) Objects.requireNonNull(properties.get(name));
    }

    private static String required(Map<String, Object> properties, String name) {
        return Objects.requireNonNull(text(properties, name), name);
    }
}
