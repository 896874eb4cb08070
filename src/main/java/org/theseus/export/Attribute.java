package org.theseus.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.export.ExportContent.Link;
import org.theseus.export.ExportContent.Node;
import org.theseus.model.Aggregate;
import org.theseus.model.BookingTime;
import org.theseus.model.Money;

/**
 * One declared attribute of nodes or links: the same in every graph and table format, so that none loses what another has.
 *
 * @param type what its text is
 * @param value text of it, null where there is none; lists are joined by {@code "; "}
 */
record Attribute<T>(String name, Type type, Function<T, @Nullable String> value) {

    enum Type {
        STRING,
        LONG,
        /** A decimal as exact text. */
        DECIMAL,
        BOOLEAN
    }

    static final List<Attribute<Node>> OF_NODES = List.of(
            text("label", Node::label),
            text("name", Node::name),
            text("type", Node::kind),
            text("institution", Node::institution),
            text("country", Node::country),
            text("parts", node -> list(node.parts())),
            new Attribute<>("hidden", Type.BOOLEAN, node -> String.valueOf(node.hidden())),
            text("observation", Node::observation),
            text("phones", node -> list(node.phones())),
            text("documents", node -> list(node.documents())),
            text("addresses", node -> list(node.addresses())),
            text("emails", node -> list(node.emails())));

    static final List<Attribute<Link>> OF_LINKS = List.of(
            new Attribute<>("transfers", Type.LONG, link -> String.valueOf(link.transfers())),
            text("first", link -> time(link.first())),
            text("last", link -> time(link.last())),
            text("precision", link -> link.first().precision().name()),
            new Attribute<>("amount", Type.DECIMAL, link -> link.amount().plain()),
            text("currency", link -> link.amount().currency()),
            new Attribute<>("received", Type.DECIMAL, link -> plain(link.received())),
            text("received_currency", link -> currency(link.received())),
            text("channel", Link::channel),
            text("status", Link::status),
            text("send_place", Link::sendPlace),
            text("pay_place", Link::payPlace),
            text("reference", Link::reference),
            text("source_id", Link::sourceId),
            text("findings", link -> list(link.findings())),
            text("source_rows", link -> list(rows(link))),
            text("source_sha256", link -> list(digests(link))),
            text("handling", link -> blank(link.handling())),
            text("grade", link -> blank(link.grade())),
            text("sums_up", Attribute::summedUp));

    private static <T> Attribute<T> text(String name, Function<T, @Nullable String> value) {
        return new Attribute<>(name, Type.STRING, value);
    }

    /** {@code 12 payments, 2015-01-01 to 2015-03-31}: of a row that is no single payment. */
    static @Nullable String summedUp(Link link) {
        Aggregate sums = link.sums();
        if (sums == null) {
            return null;
        }
        Long count = sums.count();
        String period = sums.from().isKnown() || sums.to().isKnown() ? ", " + sums.from() + " to " + sums.to() : "";
        return (count == null ? "several" : count) + " payments" + period;
    }

    /** Rows that prove a link: {@code wu.csv:118}. */
    static List<String> rows(Link link) {
        return link.rows().stream().map(Object::toString).distinct().toList();
    }

    /** Digests of the files of those rows. */
    static List<String> digests(Link link) {
        return link.rows().stream().map(row -> row.sha256()).distinct().sorted().toList();
    }

    static @Nullable String time(BookingTime time) {
        return time.isKnown() ? time.toString() : null;
    }

    private static @Nullable String list(List<String> values) {
        return values.isEmpty() ? null : values.stream().collect(Collectors.joining("; "));
    }

    private static @Nullable String plain(@Nullable Money money) {
        return money == null ? null : money.plain();
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency();
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }
}
