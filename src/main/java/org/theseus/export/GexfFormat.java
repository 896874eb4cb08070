package org.theseus.export;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.theseus.export.ExportContent.Link;
import org.theseus.export.ExportContent.Node;

/**
 * GEXF 1.2 (gexf.net) for Gephi and other readers: dynamic, links with the interval in which they happened, in UTC. A day-precision
 * transfer lasts its whole day; one without a date has no interval and is always there. Which version and which form of times
 * the readers take: docs/decisions/075.
 */
public final class GexfFormat implements ExportFormat {

    @Override
    public String name() {
        return "gexf";
    }

    @Override
    public String title() {
        return "GEXF 1.2 for Gephi, with time";
    }

    @Override
    public List<ExportFile> write(ExportContent content) {
        Xml xml = new Xml();
        xml.open("gexf", "xmlns", "http://www.gexf.net/1.2draft", "version", "1.2")
                .text("\n");
        xml.open("meta").text("\n");
        xml.open("creator")
                .text("theseus " + content.about().getOrDefault("version", ""))
                .close();
        StringBuilder about = new StringBuilder();
        content.about()
                .forEach((name, value) ->
                        about.append(name).append(": ").append(value).append('\n'));
        xml.open("description").text(about.toString()).close().close();
        xml.open("graph", "defaultedgetype", "directed", "mode", "dynamic", "timeformat", "date")
                .text("\n");
        declare(xml, "node", Attribute.OF_NODES);
        declare(xml, "edge", Attribute.OF_LINKS);
        xml.open("nodes").text("\n");
        for (Node node : content.nodes()) {
            xml.open("node", "id", node.id(), "label", node.label()).text("\n");
            values(xml, node, Attribute.OF_NODES);
            xml.close();
        }
        xml.close().open("edges").text("\n");
        for (Link link : content.links()) {
            xml.open(
                            "edge",
                            "id",
                            link.id(),
                            "source",
                            link.from(),
                            "target",
                            link.to(),
                            "weight",
                            link.amount().plain(),
                            "start",
                            start(link),
                            "end",
                            end(link))
                    .text("\n");
            values(xml, link, Attribute.OF_LINKS);
            xml.close();
        }
        return List.of(
                new ExportFile("network.gexf", xml.close().close().close().bytes()));
    }

    private static @Nullable String start(Link link) {
        return link.first().isKnown() ? instant(link.first().epochMillis()) : null;
    }

    private static @Nullable String end(Link link) {
        return link.last().isKnown() ? instant(link.last().latestMillis()) : null;
    }

    private static String instant(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    private static <T> void declare(Xml xml, String of, List<Attribute<T>> attributes) {
        xml.open("attributes", "class", of, "mode", "static").text("\n");
        for (Attribute<T> each : attributes) {
            String type = each.type() == Attribute.Type.DECIMAL
                    ? "double"
                    : each.type().name().toLowerCase(Locale.ROOT);
            xml.empty("attribute", "id", each.name(), "title", each.name(), "type", type);
        }
        xml.close();
    }

    private static <T> void values(Xml xml, T of, List<Attribute<T>> attributes) {
        xml.open("attvalues").text("\n");
        for (Attribute<T> each : attributes) {
            Function<T, @Nullable String> value = each.value();
            String text = value.apply(of);
            if (text != null) {
                xml.empty("attvalue", "for", each.name(), "value", text);
            }
        }
        xml.close();
    }
}
