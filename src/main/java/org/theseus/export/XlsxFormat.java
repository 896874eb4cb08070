package org.theseus.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.export.ExportContent.Link;
import org.theseus.export.ExportContent.Node;
import org.theseus.table.Column;
import org.theseus.table.Table;
import org.theseus.table.TableRenderer;

/** A workbook of the links with real dates and amounts, both ends in words, and the rows of files that prove each. */
public final class XlsxFormat implements ExportFormat {

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public String title() {
        return "Excel workbook of the transfers with file and line";
    }

    @Override
    public List<ExportFile> write(ExportContent content) {
        Map<String, Node> nodes = new TreeMap<>();
        content.nodes().forEach(node -> nodes.put(node.id(), node));
        Table.Builder table = Table.withProvenance(
                "transfers",
                Column.id("id", "Id"),
                Column.time("time", "Time"),
                Column.time("last", "Last"),
                Column.integer("transfers", "Transfers"),
                Column.id("from", "From"),
                Column.text("from_name", "Name"),
                Column.text("from_parts", "Parts"),
                Column.id("to", "To"),
                Column.text("to_name", "Name"),
                Column.text("to_parts", "Parts"),
                Column.money("amount", "Amount", "currency"),
                Column.money("received", "Received", "received_currency"),
                Column.text("channel", "Channel"),
                Column.text("status", "Status"),
                Column.text("send_place", "From place"),
                Column.text("pay_place", "To place"),
                Column.text("reference", "Reference"),
                Column.text("findings", "Findings"),
                Column.text("handling", "Handling"),
                Column.text("grade", "Grade"));
        for (Link link : content.links()) {
            Node from = nodes.get(link.from());
            Node to = nodes.get(link.to());
            table.sourced(
                    link.rows(),
                    link.id(),
                    link.first(),
                    link.last(),
                    link.transfers(),
                    label(from, link.from()),
                    from == null ? null : from.name(),
                    parts(from),
                    label(to, link.to()),
                    to == null ? null : to.name(),
                    parts(to),
                    link.amount(),
                    link.received(),
                    link.channel(),
                    link.status(),
                    link.sendPlace(),
                    link.payPlace(),
                    link.reference(),
                    String.join("; ", link.findings()),
                    link.handling(),
                    link.grade());
        }
        content.about()
                .forEach((name, value) -> table.footer(
                        name, null, null, null, null, value, null, null, null, null, null, null, null, null, null, null,
                        null, null, null, null));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TableRenderer.xlsx().render(table.build(), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return List.of(new ExportFile("transfers.xlsx", bytes.toByteArray()));
    }

    private static String label(@Nullable Node node, String id) {
        return node == null ? id : node.label();
    }

    private static @Nullable String parts(@Nullable Node node) {
        return node == null || node.parts().isEmpty() ? null : String.join("; ", node.parts());
    }
}
