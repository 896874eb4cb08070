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

/** The outcome of one file as a line of JSON, also for a file that could not be read at all. Stateless. */
public final class OutcomeJson {

    private OutcomeJson() {}

    /** One line without a line end (contract, section 5, {@code import --json}). */
    public static String write(ImportFiles.Outcome outcome) {
        IngestResult result = outcome.result();
        if (result != null) {
            return ImportJson.of(result, 0);
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
