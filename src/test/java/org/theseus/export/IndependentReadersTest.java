package org.theseus.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Graph files as JGraphT's importers read them: as many accounts, parallel links and attributes as were written, with their values. */
class IndependentReadersTest {

    @ParameterizedTest
    @EnumSource(ExportContents.Granularity.class)
    void graphmlIsReadByAnotherProgramsReader(ExportContents.Granularity granularity) {
        ExportContent content = new SampleExport().content(granularity);
        Seen seen = new Seen();
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.addVertexAttributeConsumer((of, value) -> seen.vertex(of, value.getValue()));
        importer.addEdgeAttributeConsumer((of, value) -> seen.edge(of, value.getValue()));
        importer.importGraph(seen.graph, text("graphml", content, "network.graphml"));
        seen.agreesWith(content);
    }

    @ParameterizedTest
    @EnumSource(ExportContents.Granularity.class)
    void gexfIsReadByAnotherProgramsReader(ExportContents.Granularity granularity) {
        ExportContent content = new SampleExport().content(granularity);
        Seen seen = new Seen();
        SimpleGEXFImporter<String, DefaultEdge> importer = new SimpleGEXFImporter<>();
        importer.setSchemaValidation(true);
        importer.addVertexAttributeConsumer((of, value) -> seen.vertex(of, value.getValue()));
        importer.addEdgeAttributeConsumer((of, value) -> seen.edge(of, value.getValue()));
        importer.importGraph(seen.graph, text("gexf", content, "network.gexf"));
        seen.agreesWith(content);
    }

    private static StringReader text(String format, ExportContent content, String name) {
        return new StringReader(new String(SampleExport.file(format, content, name), StandardCharsets.UTF_8));
    }

    /** What an importer said. */
    private static final class Seen {

        private final Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
        // sets: GEXF tells a vertex's label twice, as its own and as an attribute
        private final Map<String, Set<Object>> ofVertices = new TreeMap<>();
        private final Map<String, Set<Object>> ofEdges = new TreeMap<>();
        private final Map<DefaultEdge, String> amounts = new HashMap<>();

        void vertex(Pair<String, String> of, String value) {
            assertThat(value).isNotNull();
            ofVertices.computeIfAbsent(of.getSecond(), none -> new HashSet<>()).add(of.getFirst());
        }

        void edge(Pair<DefaultEdge, String> of, String value) {
            ofEdges.computeIfAbsent(of.getSecond(), none -> new HashSet<>()).add(of.getFirst());
            if (of.getSecond().equals("amount")) {
                amounts.put(of.getFirst(), value);
            }
        }

        void agreesWith(ExportContent content) {
            assertThat(graph.vertexSet()).hasSameSizeAs(content.nodes());
            assertThat(graph.edgeSet()).hasSameSizeAs(content.links());
            assertThat(pairs(graph)).isEqualTo(written(content));
            keepsThose(ofVertices, Attribute.OF_NODES, content.nodes());
            keepsThose(ofEdges, Attribute.OF_LINKS, content.links());
            assertThat(amounts.values())
                    .containsExactlyInAnyOrderElementsOf(content.links().stream()
                            .map(link -> link.amount().plain())
                            .toList());
        }

        /** How many links have the same two degrees at their ends: vertices lose their names in reading. */
        private static Map<String, Long> pairs(Graph<String, DefaultEdge> graph) {
            return graph.edgeSet().stream()
                    .map(edge -> graph.outDegreeOf(graph.getEdgeSource(edge)) + ">"
                            + graph.inDegreeOf(graph.getEdgeTarget(edge)))
                    .collect(Collectors.groupingBy(pair -> pair, TreeMap::new, Collectors.counting()));
        }

        private static Map<String, Long> written(ExportContent content) {
            Map<String, Long> out = new HashMap<>();
            Map<String, Long> in = new HashMap<>();
            content.links().forEach(link -> {
                out.merge(link.from(), 1L, Long::sum);
                in.merge(link.to(), 1L, Long::sum);
            });
            return content.links().stream()
                    .map(link -> out.get(link.from()) + ">" + in.get(link.to()))
                    .collect(Collectors.groupingBy(pair -> pair, TreeMap::new, Collectors.counting()));
        }

        private static <T> void keepsThose(
                Map<String, Set<Object>> seen, List<Attribute<T>> attributes, List<T> items) {
            Map<String, Integer> stated = new TreeMap<>();
            BiConsumer<Attribute<T>, T> count = (attribute, item) -> {
                if (attribute.value().apply(item) != null) {
                    stated.merge(attribute.name(), 1, Integer::sum);
                }
            };
            attributes.forEach(attribute -> items.forEach(item -> count.accept(attribute, item)));
            Set<String> names = attributes.stream().map(Attribute::name).collect(Collectors.toSet());
            Map<String, Integer> declared = new TreeMap<>();
            seen.forEach((name, of) -> declared.put(name, of.size()));
            declared.keySet().retainAll(names);
            assertThat(declared).isEqualTo(stated);
        }
    }
}
