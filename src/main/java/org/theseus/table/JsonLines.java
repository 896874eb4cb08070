package org.theseus.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.model.BookingTime;
import org.theseus.model.Money;

/**
 * One object per line and row, every field in every line. Amounts are plain decimal strings with the currency in a field
 * of its own; times are ISO-8601 in UTC, as precise as the source, null if unknown; footer and notes are not written.
 */
final class JsonLines implements TableRenderer {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    @Override
    public void render(Table table, OutputStream out) throws IOException {
        List<Field> fields = Field.forFiles(table);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            for (Row row : table.rows()) {
                json.writeStartObject();
                for (Field field : fields) {
                    json.writeFieldName(field.name());
                    write(json, field.of(row));
                }
                json.writeEndObject();
            }
        }
        if (!table.rows().isEmpty()) {
            out.write('\n');
        }
        out.flush();
    }

    /** A cell as JSON text, for formats without nesting. */
    static String text(Object cell) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(json, cell);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Money money) {
            json.writeString(money.plain());
        } else if (value instanceof BookingTime time) {
            writeTime(json, time);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(entry.getKey().toString());
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else {
            json.writeString(value.toString());
        }
    }

    private static void writeTime(JsonGenerator json, BookingTime time) throws IOException {
        if (time.isKnown()) {
            json.writeString(time.toString());
        } else {
            json.writeNull();
        }
    }
}
