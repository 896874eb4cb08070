package org.theseus.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingJson;
import org.theseus.export.ExportContent.Link;
import org.theseus.export.ExportContent.Node;
import org.theseus.export.ExportContent.Source;
import org.theseus.model.SourceRow;

/** Everything of an export as one JSON object; amounts are text, findings as the contract writes them. */
public final class JsonFormat implements ExportFormat {

    private static final JsonFactory FACTORY = new JsonFactory();

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String title() {
        return "one JSON object with nodes, links, findings and sources";
    }

    @Override
    public List<ExportFile> write(ExportContent content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes, JsonEncoding.UTF8)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("format", "theseus-export/1");
            map(json, "about", content.about());
            json.writeArrayFieldStart("sources");
            for (Source source : content.sources()) {
                json.writeStartObject();
                json.writeStringField("file", source.file());
                json.writeStringField("sha256", source.sha256());
                map(json, "legal_frame", source.legalFrame());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("nodes");
            for (Node node : content.nodes()) {
                json.writeStartObject();
                json.writeStringField("id", node.id());
                attributes(json, node, Attribute.OF_NODES);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("links");
            for (Link link : content.links()) {
                link(json, link);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("findings");
            for (Finding finding : content.findings()) {
                json.writeRawValue(FindingJson.write(finding));
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        bytes.write('\n');
        return List.of(new ExportFile("export.json", bytes.toByteArray()));
    }

    private static void link(JsonGenerator json, Link link) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", link.id());
        json.writeStringField("from", link.from());
        json.writeStringField("to", link.to());
        attributes(json, link, Attribute.OF_LINKS);
        json.writeArrayFieldStart("rows");
        for (SourceRow row : link.rows()) {
            json.writeStartObject();
            json.writeStringField("file", row.file());
            json.writeStringField("sha256", row.sha256());
            json.writeNumberField("record", row.record());
            json.writeNumberField("line", row.line());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static <T> void attributes(JsonGenerator json, T of, List<Attribute<T>> attributes) throws IOException {
        for (Attribute<T> each : attributes) {
            String value = each.value().apply(of);
            if (value == null) {
                json.writeNullField(each.name());
            } else if (each.type() == Attribute.Type.BOOLEAN) {
                json.writeBooleanField(each.name(), Boolean.parseBoolean(value));
            } else if (each.type() == Attribute.Type.LONG) {
                json.writeNumberField(each.name(), Long.parseLong(value));
            } else {
                json.writeStringField(each.name(), value);
            }
        }
    }

    private static void map(JsonGenerator json, String name, Map<String, String> values) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> value : values.entrySet()) {
            json.writeStringField(value.getKey(), value.getValue());
        }
        json.writeEndObject();
    }
}
