package org.theseus.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.theseus.ingest.ImportJson;
import org.theseus.ingest.IngestResult;
import org.theseus.issue.Question;
import org.theseus.proof.AccountProof;
import org.theseus.proof.Failure;
import org.theseus.proof.Gap;
import org.theseus.reconcile.Conflict;

/** The outcome of one file as a line of JSON, also for a file that could not be read at all. Stateless. */
public final class OutcomeJson {

    private OutcomeJson() {}

    private static void conflicts(JsonGenerator json, ImportFiles.Outcome outcome) throws IOException {
        IngestResult result = outcome.result();
        if (result != null) {
            json.writeNumberField("out_of_scope", result.outOfScope());
            reading(json, result);
            if (outcome.fate() == ImportFiles.Fate.DRY_RUN) {
                json.writeNumberField("would_load", result.accepted());
            }
            json.writeArrayFieldStart("understood");
            for (String line : outcome.understood()) {
                json.writeString(line);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("doubts");
            for (String doubt : result.reading().doubts()) {
                json.writeString(doubt);
            }
            json.writeEndArray();
            proofs(json, result);
        }
        json.writeArrayFieldStart("conflicts");
        for (Conflict conflict : outcome.conflicts()) {
            json.writeStartObject();
            json.writeStringField("transfer", conflict.id());
            json.writeStringField("other", conflict.otherId());
            json.writeStringField("what", conflict.what());
            json.writeStringField("value", conflict.value());
            json.writeStringField("other_value", conflict.otherValue());
            json.writeBooleanField("one_payment", conflict.joined());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes on what the profile rests, its layout, where the own account stood, and how many rows are no payments. */
    static void reading(JsonGenerator json, IngestResult result) throws IOException {
        json.writeStringField("profile_basis", result.reading().basis());
        json.writeStringField("layout", result.reading().layout());
        json.writeStringField("own_account_from", result.reading().ownAccountFrom());
        json.writeNumberField("no_payments", result.controls().size());
    }

    /** Writes {@code "proofs"}: accounts with their gaps, then figures that contradict the rows. */
    static void proofs(JsonGenerator json, IngestResult result) throws IOException {
        json.writeArrayFieldStart("proofs");
        for (AccountProof proof : result.proofs().accounts()) {
            json.writeStartObject();
            json.writeStringField("account", proof.account());
            json.writeStringField("currency", proof.currency());
            json.writeStringField("from", proof.from());
            json.writeStringField("to", proof.to());
            json.writeStringField(
                    "opening", proof.opening() == null ? null : proof.opening().plain());
            json.writeStringField(
                    "closing", proof.closing() == null ? null : proof.closing().plain());
            json.writeBooleanField(
                    "proved",
                    result.proofs().failures().isEmpty()
                            && proof.isProvable()
                            && proof.gaps().isEmpty());
            json.writeArrayFieldStart("gaps");
            for (Gap gap : proof.gaps()) {
                json.writeString(gap.toString());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        for (Failure failure : result.proofs().failures()) {
            json.writeStartObject();
            json.writeNumberField("line", failure.line());
            json.writeStringField("code", failure.code());
            json.writeStringField("message", failure.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** One line without a line end (contract, section 5, {@code import --json}). */
    public static String write(ImportFiles.Outcome outcome) {
        IngestResult result = outcome.result();
        if (result != null) {
            boolean contradicted = outcome.fate() == ImportFiles.Fate.REFUSED && result.rejectedCount() == 0;
            return ImportJson.of(
                    contradicted ? result.contradicted() : result,
                    outcome.witnessed(),
                    json -> conflicts(json, outcome));
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("file", String.valueOf(outcome.file().getFileName()));
            json.writeNumberField("rows_read", 0);
            json.writeNumberField("accepted", 0);
            json.writeArrayFieldStart("rejected");
            if (outcome.questions().isEmpty()) {
                json.writeStartObject();
                json.writeNumberField("line", 0);
                json.writeNumberField("record", 0);
                json.writeStringField("code", "FILE");
                json.writeStringField("message", outcome.refusal() + " " + outcome.advice());
                json.writeStringField("raw", "");
                json.writeEndObject();
            }
            json.writeEndArray();
            questions(json, outcome.questions());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Writes {@code "question": [{"about", "alternatives"}]}; nothing where there is no question. */
    static void questions(JsonGenerator json, List<Question> questions) throws IOException {
        if (questions.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("question");
        for (Question question : questions) {
            json.writeStartObject();
            json.writeStringField("about", question.about());
            json.writeArrayFieldStart("alternatives");
            for (String alternative : question.alternatives()) {
                json.writeString(alternative);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
