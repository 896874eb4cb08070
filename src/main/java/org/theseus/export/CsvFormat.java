package org.theseus.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.export.ExportContent.Link;
import org.theseus.export.ExportContent.Node;

/** A folder of {@code nodes.csv}, {@code edges.csv} and {@code about.txt}; headers as Gephi and Neo4j's importer like them. */
public final class CsvFormat implements ExportFormat {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String title() {
        return "a pair of CSV files, nodes and edges";
    }

    @Override
    public List<ExportFile> write(ExportContent content) {
        GuardedCsv nodes = new GuardedCsv(header(List.of("id"), Attribute.OF_NODES));
        for (Node node : content.nodes()) {
            nodes.line(line(List.of(node.id()), node, Attribute.OF_NODES));
        }
        GuardedCsv edges = new GuardedCsv(header(List.of("id", "source", "target"), Attribute.OF_LINKS));
        for (Link link : content.links()) {
            edges.line(line(List.of(link.id(), link.from(), link.to()), link, Attribute.OF_LINKS));
        }
        return List.of(
                new ExportFile("about.txt", about(content)),
                new ExportFile("edges.csv", edges.bytes()),
                new ExportFile("nodes.csv", nodes.bytes()));
    }

    /** Facts of an export as text, one a line, with the rule by which guarded cells are read back. */
    static byte[] about(ExportContent content) {
        StringBuilder about = new StringBuilder();
        content.about()
                .forEach((name, value) ->
                        about.append(name).append(": ").append(value).append('\n'));
        about.append("cells: a cell that begins with an apostrophe was guarded against being run as a formula; drop one"
                + " leading apostrophe to read it back\n");
        content.sources()
                .forEach(source -> about.append("source: ")
                        .append(source.file())
                        .append("  sha256 ")
                        .append(source.sha256())
                        .append("  ")
                        .append(source.legalFrame())
                        .append('\n'));
        return about.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static <T> List<String> header(List<String> first, List<Attribute<T>> attributes) {
        return Stream.concat(first.stream(), attributes.stream().map(Attribute::name))
                .toList();
    }

    private static <T> List<@Nullable String> line(List<String> first, T of, List<Attribute<T>> attributes) {
        List<@Nullable String> cells = new ArrayList<>(first);
        for (Attribute<T> each : attributes) {
            cells.add(each.value().apply(of));
        }
        return cells;
    }
}
