package org.theseus.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.export.ExportContent.Link;
import org.theseus.export.ExportContent.Node;

/** GraphML (graphml.graphdrawing.org, 1.0) for Gephi, yEd, NetworkX, igraph: every attribute declared, ids unique. */
public final class GraphMlFormat implements ExportFormat {

    @Override
    public String name() {
        return "graphml";
    }

    @Override
    public String title() {
        return "GraphML for Gephi, yEd, Cytoscape, igraph";
    }

    @Override
    public List<ExportFile> write(ExportContent content) {
        Xml xml = new Xml();
        xml.open(
                "graphml",
                "xmlns",
                "http://graphml.graphdrawing.org/xmlns",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
        xml.text("\n");
        content.about().keySet().forEach(name -> key(xml, "g_" + name, "graph", name, Attribute.Type.STRING));
        Attribute.OF_NODES.forEach(each -> key(xml, "n_" + each.name(), "node", each.name(), each.type()));
        Attribute.OF_LINKS.forEach(each -> key(xml, "e_" + each.name(), "edge", each.name(), each.type()));
        xml.open("graph", "id", "G", "edgedefault", "directed").text("\n");
        for (Map.Entry<String, String> fact : content.about().entrySet()) {
            data(xml, "g_" + fact.getKey(), fact.getValue());
        }
        for (Node node : content.nodes()) {
            xml.open("node", "id", node.id()).text("\n");
            Attribute.OF_NODES.forEach(
                    each -> data(xml, "n_" + each.name(), each.value().apply(node)));
            xml.close();
        }
        for (Link link : content.links()) {
            xml.open("edge", "id", link.id(), "source", link.from(), "target", link.to())
                    .text("\n");
            Attribute.OF_LINKS.forEach(
                    each -> data(xml, "e_" + each.name(), each.value().apply(link)));
            xml.close();
        }
        return List.of(new ExportFile("network.graphml", xml.close().close().bytes()));
    }

    private static void key(Xml xml, String id, String of, String name, Attribute.Type type) {
        String word = type == Attribute.Type.DECIMAL ? "double" : type.name().toLowerCase(Locale.ROOT);
        xml.empty("key", "id", id, "for", of, "attr.name", name, "attr.type", word);
    }

    private static void data(Xml xml, String key, @Nullable String value) {
        if (value != null) {
            xml.open("data", "key", key).text(value).close();
        }
    }
}
