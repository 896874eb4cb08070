package org.theseus.cases;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.ScorePart;
import org.theseus.model.AccountId;
import org.theseus.model.SourceRow;

/** A finding as one line of JSON, fields and order as in the contract, section 5. Stateless. */
public final class FindingJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?");
    /** Ending of the names of parameters that are amounts: money is text everywhere. */
    private static final String MONEY = "Eur";

    private FindingJson() {}

    /** One line without a line end. */
    public static String write(Finding finding) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(finding, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(Finding f, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", f.id());
        json.writeStringField("detector", f.detector());
        json.writeNumberField("version", f.version());
        json.writeStringField("indicator", f.indicator());
        json.writeNumberField("rank", f.rank());
        json.writeNumberField("score", f.score());
        json.writeBooleanField("alert", f.alert());
        json.writeStringField("status", f.status());
        json.writeStringField("urgency", f.urgency().name());
        nullable("testable_from", f.testableFrom(), json);
        json.writeStringField("headline", f.headline());
        json.writeStringField("observation", f.observation().name());
        json.writeStringField("time_precision", f.timePrecision().name());
        json.writeObjectFieldStart("window");
        json.writeStringField("from", f.from());
        json.writeStringField("to", f.to());
        json.writeEndObject();
        amount(f, json);
        json.writeArrayFieldStart("parties");
        for (Finding.Party party : f.parties()) {
            json.writeStartObject();
            json.writeStringField("id", party.id());
            json.writeStringField("label", party.label());
            json.writeStringField("role", party.role().name());
            json.writeStringField("account", party.account().key());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("transfers");
        for (Finding.Evidence evidence : f.transfers()) {
            evidence(evidence, json);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("parameters");
        for (var parameter : f.parameters().entrySet()) {
            json.writeFieldName(parameter.getKey());
            value(parameter.getValue(), !parameter.getKey().endsWith(MONEY), json);
        }
        json.writeEndObject();
        json.writeStringField("config_sha256", f.configSha256());
        json.writeArrayFieldStart("score_parts");
        for (ScorePart part : f.scoreParts()) {
            json.writeStartObject();
            json.writeStringField("label", part.label());
            json.writeFieldName("value");
            value(part.value(), true, json);
            json.writeNumberField("weight", part.weight());
            json.writeNumberField("contribution", part.contribution());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("counter_evidence");
        for (CounterEvidence against : f.counterEvidence()) {
            json.writeStartObject();
            json.writeStringField("label", against.label());
            json.writeNumberField("effect", against.effect());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("base_rate", f.baseRate());
        strings("alternatives", f.alternatives(), json);
        strings("not_testable", f.notTestable(), json);
        json.writeStringField("explanation", f.explanation());
        if (!f.identity().isEmpty()) {
            identity(f, json);
        }
        json.writeEndObject();
    }

    private static void identity(Finding f, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("identity");
        for (Finding.Identity identity : f.identity()) {
            json.writeStartObject();
            json.writeStringField("party", identity.party());
            strings("accounts", identity.accounts().stream().map(AccountId::key).toList(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A plain number is written as one, digit by digit; money and everything else stays text. */
    private static void value(String text, boolean mayBeNumber, JsonGenerator json) throws IOException {
        if (mayBeNumber && NUMBER.matcher(text).matches()) {
            json.writeNumber(text);
        } else {
            json.writeString(text);
        }
    }

    private static void amount(Finding f, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("amount");
        boolean single = f.amountIn().size() <= 1
                && f.amountOut().size() <= 1
                && (f.amountIn().isEmpty()
                        || f.amountOut().isEmpty()
                        || f.amountIn().keySet().equals(f.amountOut().keySet()));
        SortedMap<String, String> any = f.amountIn().isEmpty() ? f.amountOut() : f.amountIn();
        if (single && !any.isEmpty()) {
            String currency = any.firstKey();
            nullable("in", f.amountIn().get(currency), json);
            nullable("out", f.amountOut().get(currency), json);
            json.writeStringField("currency", currency);
        } else {
            json.writeNullField("currency");
            json.writeObjectFieldStart("by_currency");
            byCurrency("in", f.amountIn(), json);
            byCurrency("out", f.amountOut(), json);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void nullable(String field, @org.jspecify.annotations.Nullable String value, JsonGenerator json)
            throws IOException {
        if (value == null) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, value);
        }
    }

    private static void byCurrency(String field, SortedMap<String, String> sums, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart(field);
        for (var sum : sums.entrySet()) {
            json.writeStringField(sum.getKey(), sum.getValue());
        }
        json.writeEndObject();
    }

    private static void evidence(Finding.Evidence evidence, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", evidence.transferId());
        nullable("sourceId", evidence.sourceId(), json);
        json.writeStringField("role", evidence.role());
        json.writeArrayFieldStart("evidence");
        for (SourceRow row : evidence.rows()) {
            json.writeStartObject();
            json.writeStringField("file", row.file());
            json.writeStringField("sha256", row.sha256());
            if (row.archive() != null) {
                json.writeStringField("archive", row.archive());
            }
            nullable("sheet", row.sheet(), json);
            json.writeNumberField("record", row.record());
            json.writeNumberField("line", row.line());
            if (row.byteOffset() == null) {
                json.writeNullField("byte_offset");
            } else {
                json.writeNumberField("byte_offset", row.byteOffset());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void strings(String field, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
