package org.theseus.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.theseus.issue.RowIssue;

/** The object that {@code import --json} prints per file (contract, section 5). Byte-stable. */
public final class ImportJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private ImportJson() {}

    /**
     * The result as one line of JSON without a line end.
     *
     * @param witnessed rows that were found to be a second record of a known payment
     */
    public static String of(IngestResult result, long witnessed) {
        return of(result, witnessed, json -> {});
    }

    /** Writes further fields of the object. */
    @FunctionalInterface
    public interface More {

        /** Writes them. */
        void write(JsonGenerator json) throws IOException;
    }

    /** The same with further fields at its end. */
    public static String of(IngestResult result, long witnessed, More more) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            SourceFacts source = result.source();
            json.writeStringField("file", source.file());
            json.writeStringField("sha256", source.sha256());
            json.writeStringField("profile", source.profile());
            json.writeStringField("encoding", source.encoding());
            json.writeStringField("delimiter", source.delimiter());
            json.writeNumberField("rows_read", result.rowsRead());
            json.writeNumberField("accepted", result.accepted());
            json.writeNumberField("duplicates", result.duplicates());
            json.writeNumberField("witnessed", witnessed);
            json.writeArrayFieldStart("rejected");
            for (RowIssue issue : result.rejected()) {
                write(json, issue);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("observed");
            for (Observed observed : result.observed()) {
                write(json, observed);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("totals");
            write(json, result.totals());
            json.writeEndObject();
            more.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, RowIssue issue) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", issue.line());
        json.writeNumberField("record", issue.record());
        json.writeStringField("code", issue.code());
        json.writeStringField("message", issue.message());
        json.writeStringField("raw", issue.raw());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Observed observed) throws IOException {
        json.writeStartObject();
        json.writeStringField("account", observed.account());
        date(json, "from", observed.from());
        date(json, "to", observed.to());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ControlTotals totals) throws IOException {
        sums(json, "debit", totals.debit());
        sums(json, "credit", totals.credit());
        sums(json, "sum", totals.sum());
        date(json, "first", totals.first());
        date(json, "last", totals.last());
    }

    private static void date(JsonGenerator json, String name, @Nullable String date) throws IOException {
        if (date == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, date);
        }
    }

    private static void sums(JsonGenerator json, String name, SortedMap<String, String> sums) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            json.writeStringField(sum.getKey(), sum.getValue());
        }
        json.writeEndObject();
    }
}
