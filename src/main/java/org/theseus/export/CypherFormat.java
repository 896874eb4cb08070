package org.theseus.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.export.ExportContent.Link;
import org.theseus.export.ExportContent.Node;

/**
 * A script of {@code MERGE} statements for a Neo4j of one's own ({@code cypher-shell -f network.cypher}); running it twice
 * changes nothing. Every value is a quoted literal in a list that one fixed statement unwinds.
 */
public final class CypherFormat implements ExportFormat {

    private static final int BATCH = 500;

    @Override
    public String name() {
        return "cypher";
    }

    @Override
    public String title() {
        return "Cypher script for a Neo4j of your own";
    }

    @Override
    public List<ExportFile> write(ExportContent content) {
        StringBuilder script = new StringBuilder();
        content.about()
                .forEach((name, value) -> script.append("// ")
                        .append(name)
                        .append(": ")
                        .append(value.replaceAll("[\\p{Cc}\\\\]", " "))
                        .append('\n'));
        script.append("CREATE CONSTRAINT exported_node IF NOT EXISTS FOR (n:ExportedNode) REQUIRE n.id IS UNIQUE;\n");
        for (List<Node> batch : batches(content.nodes())) {
            script.append("UNWIND [\n")
                    .append(batch.stream()
                            .map(node -> "{id: " + quoted(node.id()) + properties(node, Attribute.OF_NODES) + "}")
                            .collect(Collectors.joining(",\n")))
                    .append("\n] AS row MERGE (n:ExportedNode {id: row.id}) SET n += row;\n");
        }
        for (List<Link> batch : batches(content.links())) {
            script.append("UNWIND [\n")
                    .append(batch.stream()
                            .map(link ->
                                    "{from: " + quoted(link.from()) + ", to: " + quoted(link.to()) + ", values: {id: "
                                            + quoted(link.id()) + properties(link, Attribute.OF_LINKS) + "}}")
                            .collect(Collectors.joining(",\n")))
                    .append("\n] AS row MATCH (a:ExportedNode {id: row.from}), (b:ExportedNode {id: row.to})"
                            + " MERGE (a)-[t:EXPORTED_TRANSFER {id: row.values.id}]->(b) SET t += row.values;\n");
        }
        return List.of(new ExportFile("network.cypher", script.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static <T> List<List<T>> batches(List<T> all) {
        return java.util.stream.IntStream.range(0, (all.size() + BATCH - 1) / BATCH)
                .mapToObj(i -> all.subList(i * BATCH, Math.min(all.size(), (i + 1) * BATCH)))
                .toList();
    }

    private static <T> String properties(T of, List<Attribute<T>> attributes) {
        StringBuilder text = new StringBuilder();
        for (Attribute<T> each : attributes) {
            @Nullable String value = each.value().apply(of);
            if (value != null) {
                boolean bare = each.type() == Attribute.Type.BOOLEAN || each.type() == Attribute.Type.LONG;
                text.append(", ").append(each.name()).append(": ").append(bare ? value : quoted(value));
            }
        }
        return text.toString();
    }

    /**
     * A literal. Cypher reads {@code \\uXXXX} as the sign it stands for before it looks for quotes, so a backslash and a
     * following u never stand side by side.
     */
    static String quoted(String value) {
        StringBuilder literal = new StringBuilder("'");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\'' -> literal.append("\\'");
                case '\\' -> literal.append("\\\\' + '");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(Character.isISOControl(c) || isLone(value, i) ? '\uFFFD' : c);
            }
        }
        return literal.append('\'').toString();
    }

    private static boolean isLone(String value, int at) {
        char c = value.charAt(at);
        return (Character.isHighSurrogate(c)
                        && (at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1))))
                || (Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1))));
    }
}
