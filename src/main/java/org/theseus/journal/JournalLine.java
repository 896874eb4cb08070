package org.theseus.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A journal entry as one line of JSON: a flat object of texts. Stateless. */
final class JournalLine {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String FIELD = "field.";

    private JournalLine() {}

    static String write(JournalEntry entry) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("id", entry.id());
            json.writeStringField("at", entry.at().toString());
            json.writeStringField("author", entry.author());
            json.writeStringField("kind", entry.kind().name());
            json.writeStringField("subject", entry.subject());
            for (Map.Entry<String, String> field : entry.fields().entrySet()) {
                json.writeStringField(FIELD + field.getKey(), field.getValue());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * The inverse.
     *
     * @throws IllegalArgumentException with a reason if it is none
     */
    static JournalEntry read(String line) {
        SortedMap<String, String> values = new TreeMap<>();
        SortedMap<String, String> fields = new TreeMap<>();
        try (JsonParser json = FACTORY.createParser(line)) {
            require(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                require(json.nextToken() == JsonToken.VALUE_STRING);
                (name.startsWith(FIELD) ? fields : values)
                        .put(name.startsWith(FIELD) ? name.substring(FIELD.length()) : name, json.getText());
            }
            return new JournalEntry(
                    value(values, "id"),
                    Instant.parse(value(values, "at")),
                    value(values, "author"),
                    JournalEntry.Kind.valueOf(value(values, "kind")),
                    value(values, "subject"),
                    fields);
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not a flat object of texts");
        }
    }

    private static String value(SortedMap<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("it lacks " + name);
        }
        return value;
    }
}
