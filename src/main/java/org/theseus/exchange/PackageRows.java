package org.theseus.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.export.ExportContent;
import org.theseus.export.ExportContent.Link;
import org.theseus.export.ExportContent.Node;
import org.theseus.model.Aggregate;
import org.theseus.model.BookingTime;
import org.theseus.model.SourceRow;

/**
 * The transfers of a package in the canonical columns, one file for each source: a transfer that rests on several stands with
 * the one under the strictest restrictions, so that nothing arrives under a laxer code than it left. Cells are data for
 * programs and not guarded against spreadsheets. Stateless but for one content.
 */
final class PackageRows {

    private static final List<String> HEADER = List.of(
            "transfer_id",
            "time",
            "payer_id",
            "payer_name",
            "payer_account",
            "payer_country",
            "payer_phone",
            "payer_document",
            "payee_id",
            "payee_name",
            "payee_account",
            "payee_country",
            "payee_phone",
            "payee_document",
            "amount",
            "currency",
            "channel",
            "send_place",
            "pay_place",
            "reference",
            "status",
            "paid_amount",
            "paid_currency",
            "origin_rows",
            "origin_id",
            "handling",
            "grade");

    /** Further columns of rows that sum up several payments. */
    private static final List<String> OF_SUMS = List.of("count", "period_from", "period_to");

    /** Rows of one file: of one source, single payments and sums apart. */
    record Rows(byte[] bytes, boolean sums) {}

    private final ExportContent content;
    private final Map<String, Node> nodes;
    private final Set<String> ambiguous;

    PackageRows(ExportContent content) {
        this.content = content;
        this.nodes = content.nodes().stream().collect(Collectors.toMap(Node::id, node -> node));
        Set<String> seen = new HashSet<>();
        this.ambiguous = content.nodes().stream()
                .map(Node::label)
                .filter(label -> !seen.add(label))
                .collect(Collectors.toSet());
    }

    /** The rows of each source, by the source's place in the content; at most one file of either kind. */
    Map<Integer, List<Rows>> bySource() {
        Map<String, Integer> places = new HashMap<>();
        content.sources().forEach(source -> places.put(source.sha256(), places.size()));
        Map<Integer, List<Link>> links = new TreeMap<>();
        for (Link link : content.links()) {
            links.computeIfAbsent(carrier(link, places), none -> new ArrayList<>())
                    .add(link);
        }
        Map<Integer, List<Rows>> files = new TreeMap<>();
        links.forEach((source, rows) -> files.put(source, files(rows)));
        return files;
    }

    private List<Rows> files(List<Link> links) {
        List<Rows> files = new ArrayList<>();
        for (boolean sums : new boolean[] {false, true}) {
            List<Link> kind =
                    links.stream().filter(link -> (link.sums() != null) == sums).toList();
            if (!kind.isEmpty()) {
                files.add(new Rows(csv(kind, sums), sums));
            }
        }
        return files;
    }

    /** The source of a transfer that binds most: intelligence before evidence, then by handling code. */
    private int carrier(Link link, Map<String, Integer> places) {
        return link.rows().stream()
                .map(SourceRow::sha256)
                .filter(places::containsKey)
                .map(places::get)
                .distinct()
                .max(Comparator.comparing((Integer place) ->
                                isIntelligence(content.sources().get(place)))
                        .thenComparing(place ->
                                content.sources().get(place).legalFrame().getOrDefault("handling", ""))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow(() -> new IllegalArgumentException("transfer " + link.id() + " rests on no source"));
    }

    private static boolean isIntelligence(ExportContent.Source source) {
        return Set.of("STR", "FOREIGN").contains(source.legalFrame().getOrDefault("purpose", ""));
    }

    private byte[] csv(List<Link> links, boolean sums) {
        StringBuilder csv = new StringBuilder();
        List<String> header = new ArrayList<>(HEADER);
        header.addAll(sums ? OF_SUMS : List.of());
        line(csv, header);
        for (Link link : links) {
            List<@Nullable String> cells = new ArrayList<>();
            cells.add(link.id());
            cells.add(stated(link.first()));
            side(cells, node(link.from()));
            side(cells, node(link.to()));
            cells.add(link.amount().plain());
            cells.add(link.amount().currency());
            cells.add(link.channel());
            cells.add(link.sendPlace());
            cells.add(link.payPlace());
            cells.add(link.reference());
            cells.add(link.status());
            cells.add(link.received() == null ? null : link.received().plain());
            cells.add(link.received() == null ? null : link.received().currency());
            cells.add(link.rows().stream().map(SourceRow::toString).distinct().collect(Collectors.joining("; ")));
            cells.add(link.sourceId());
            cells.add(link.handling());
            cells.add(link.grade());
            sums(cells, link.sums());
            line(csv, cells);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void sums(List<@Nullable String> cells, @Nullable Aggregate sums) {
        if (sums != null) {
            Long count = sums.count();
            cells.add(count == null ? null : count.toString());
            cells.add(stated(sums.from()));
            cells.add(stated(sums.to()));
        }
    }

    private static @Nullable String stated(BookingTime time) {
        return time.isKnown() ? time.toString() : null;
    }

    private Node node(String id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("a link ends at no node: " + id);
        }
        return node;
    }

    private void side(List<@Nullable String> cells, Node node) {
        String number = ambiguous.contains(node.label()) && node.institution() != null
                ? node.institution() + "/" + node.label()
                : node.label();
        boolean account = node.kind().equals("ACCOUNT");
        boolean customer = node.kind().equals("CUSTOMER") || node.kind().equals("PSEUDONYM");
        boolean outside = node.kind().equals("OUTSIDE");
        cells.add(customer ? number : null);
        cells.add(node.name() != null ? node.name() : account || customer || outside ? null : node.label());
        cells.add(account ? number : null);
        cells.add(node.country());
        cells.add(only(node.phones()));
        cells.add(only(node.documents()));
    }

    /** Of several phones nobody knows which stood in this row. */
    private static @Nullable String only(List<String> values) {
        return values.size() == 1 ? values.get(0) : null;
    }

    private static void line(StringBuilder csv, List<? extends @Nullable String> cells) {
        for (int cell = 0; cell < cells.size(); cell++) {
            String text = cells.get(cell);
            csv.append(cell == 0 ? "" : ",");
            if (text != null && !text.isEmpty()) {
                csv.append('"').append(text.replace("\"", "\"\"")).append('"');
            }
        }
        csv.append('\n');
    }
}
