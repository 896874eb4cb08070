package org.theseus.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.theseus.model.BookingTime;
import org.theseus.model.Money;

/**
 * RFC 4180: UTF-8 without a mark, commas, CRLF, a header line, quotes where needed. Text is guarded by {@link CsvGuard}.
 * Amounts are plain decimals with the currency beside them, times ISO-8601, flags {@code true} and {@code false}, lists
 * joined with "; ", nothing as an empty cell; footer and notes are not written.
 */
final class Csv implements TableRenderer {

    @Override
    public void render(Table table, OutputStream out) throws IOException {
        List<Field> fields = Field.forFiles(table);
        // A buffer of its own: the printer flushes on close, and the stream is not ours to close.
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(fields.stream().map(Field::name));
        for (Row row : table.rows()) {
            for (Field field : fields) {
                printer.print(text(field.of(row)));
            }
            printer.println();
        }
        writer.flush();
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Money money) {
            return money.plain();
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value instanceof BookingTime time) {
            return time.isKnown() ? time.toString() : "";
        } else if (value instanceof Long || value instanceof Boolean) {
            return value.toString();
        }
        return CsvGuard.guard(words(value));
    }

    /** Text of a TEXT, ID, LIST or OBJECTS cell. */
    static String words(Object value) {
        if (value instanceof List<?> list) {
            boolean plain = list.stream().allMatch(String.class::isInstance);
            return plain ? list.stream().map(String::valueOf).collect(Collectors.joining("; ")) : JsonLines.text(value);
        }
        return value.toString();
    }
}
