package org.theseus.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.theseus.ingest.IngestResult;
import org.theseus.ingest.Inspection;
import org.theseus.ingest.Profile;
import org.theseus.ingest.Recogniser.Recognised;
import org.theseus.issue.RowIssue;
import org.theseus.model.Transfer;
import org.theseus.sniff.Draft;

/** The answer of {@code inspect} as one JSON object on one line. Byte-stable; stateless. */
final class InspectJson {

    private InspectJson() {}

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    static String of(
            Inspection seen,
            String encodingWhy,
            Profile profile,
            Recognised recognised,
            IngestResult result,
            List<String> doubts) {
        return object(json -> {
            json.writeStringField("file", seen.file());
            json.writeStringField("sha256", seen.sha256());
            json.writeNumberField("bytes", seen.bytes());
            json.writeStringField("encoding", seen.encoding());
            json.writeStringField("encoding_why", encodingWhy);
            json.writeStringField("delimiter", seen.delimiter());
            json.writeNumberField("header_line", seen.headerLine());
            texts(json, "columns", seen.header());
            json.writeStringField("profile", profile.name());
            json.writeStringField("profile_origin", profile.origin());
            json.writeStringField("profile_why", recognised.why());
            Draft draft = recognised.draft();
            texts(json, "understood", draft == null ? List.of() : draft.understood());
            json.writeNumberField("rows_read", result.rowsRead());
            json.writeNumberField("accepted", result.accepted());
            json.writeNumberField("duplicates", result.duplicates());
            json.writeNumberField("rejected", result.rejectedCount());
            json.writeObjectFieldStart("totals");
            sums(json, "debit", result.totals().debit());
            sums(json, "credit", result.totals().credit());
            sums(json, "sum", result.totals().sum());
            json.writeStringField("first", result.totals().first());
            json.writeStringField("last", result.totals().last());
            json.writeEndObject();
            OutcomeJson.reading(json, result);
            OutcomeJson.proofs(json, result);
            json.writeArrayFieldStart("rows");
            for (Inspection.Row row : seen.rows()) {
                row(json, row);
            }
            json.writeEndArray();
            texts(json, "doubts", doubts);
        });
    }

    static String open(Path file, Recognised recognised) {
        return object(json -> {
            json.writeStringField("file", String.valueOf(file.getFileName()));
            json.writeNullField("profile");
            json.writeStringField("profile_why", recognised.why());
            Draft draft = recognised.draft();
            texts(json, "columns", draft == null ? List.of() : draft.header());
            texts(json, "understood", draft == null ? List.of() : draft.understood());
            OutcomeJson.questions(json, recognised.questions());
        });
    }

    private static void row(JsonGenerator json, Inspection.Row row) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", row.line());
        Transfer transfer = row.transfer();
        RowIssue issue = row.issue();
        if (transfer != null) {
            json.writeStringField("time", transfer.time().toString());
            json.writeStringField("from", transfer.from().key());
            json.writeStringField("to", transfer.to().key());
            json.writeStringField("amount", transfer.amount().plain());
            json.writeStringField("currency", transfer.amount().currency());
        } else if (issue != null) {
            json.writeStringField("code", issue.code());
            json.writeStringField("message", issue.message());
        }
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void sums(JsonGenerator json, String name, SortedMap<String, String> sums) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            json.writeStringField(sum.getKey(), sum.getValue());
        }
        json.writeEndObject();
    }

    private static String object(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
