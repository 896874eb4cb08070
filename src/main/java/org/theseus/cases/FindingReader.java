package org.theseus.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.Role;
import org.theseus.detect.ScorePart;
import org.theseus.detect.Urgency;
import org.theseus.model.AccountId;
import org.theseus.model.Observation;
import org.theseus.model.Precision;
import org.theseus.model.SourceRow;

/** The inverse of {@link FindingJson}: a stored finding as a value. Stateless. */
public final class FindingReader {

    private FindingReader() {}

    /**
     * Reads what {@link FindingJson#write} wrote.
     *
     * @throws IllegalArgumentException if the text is no such finding: the store was changed by another hand
     */
    public static Finding read(String json) {
        try {
            return finding(JsonTree.read(json));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Reads what a list shows of a finding and leaves its parties and evidence unread, which may be a thousand rows.
     *
     * @throws IllegalArgumentException if the text is no such finding
     */
    public static FindingHead head(String json) {
        try {
            JsonNode f = JsonTree.before("parties", json);
            JsonNode amount = f.path("amount");
            return new FindingHead(
                    f.path("id").asText(),
                    f.path("rank").asInt(),
                    Finding.priority(f.path("score").asDouble()),
                    f.path("alert").asBoolean(),
                    f.path("indicator").asText(),
                    f.path("headline").asText(),
                    Observation.valueOf(f.path("observation").asText()),
                    f.path("window").path("from").asText(),
                    f.path("window").path("to").asText(),
                    sums(amount, "in"),
                    sums(amount, "out"));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static IllegalArgumentException unreadable(IOException cause) {
        return new IllegalArgumentException("unreadable finding: " + cause.getMessage(), cause);
    }

    private static Finding finding(JsonNode f) {
        JsonNode amount = f.path("amount");
        return new Finding(
                f.path("id").asText(),
                f.path("detector").asText(),
                f.path("version").asInt(),
                f.path("indicator").asText(),
                f.path("rank").asInt(),
                f.path("score").asDouble(),
                f.path("alert").asBoolean(),
                f.path("status").asText(),
                f.path("headline").asText(),
                Observation.valueOf(f.path("observation").asText()),
                Precision.valueOf(f.path("time_precision").asText()),
                f.path("window").path("from").asText(),
                f.path("window").path("to").asText(),
                sums(amount, "in"),
                sums(amount, "out"),
                list(f.path("parties"), FindingReader::party),
                list(f.path("transfers"), FindingReader::evidence),
                texts(f.path("parameters")),
                f.path("config_sha256").asText(),
                list(f.path("score_parts"), FindingReader::part),
                list(
                        f.path("counter_evidence"),
                        n -> new CounterEvidence(
                                n.path("label").asText(), n.path("effect").asDouble())),
                f.path("base_rate").asText(),
                list(f.path("alternatives"), JsonNode::asText),
                list(f.path("not_testable"), JsonNode::asText),
                f.path("explanation").asText(),
                Urgency.valueOf(f.path("urgency").asText(Urgency.NORMAL.name())),
                text(f.path("testable_from")),
                list(f.path("identity"), FindingReader::identity));
    }

    private static SortedMap<String, String> sums(JsonNode amount, String side) {
        if (amount.path("currency").isTextual()) {
            SortedMap<String, String> single = new TreeMap<>();
            if (amount.path(side).isTextual()) {
                single.put(amount.path("currency").asText(), amount.path(side).asText());
            }
            return single;
        }
        return texts(amount.path("by_currency").path(side));
    }

    private static Finding.Party party(JsonNode n) {
        return new Finding.Party(
                n.path("id").asText(),
                AccountId.parse(n.path("account").asText()),
                n.path("label").asText(),
                Role.valueOf(n.path("role").asText()));
    }

    private static Finding.Identity identity(JsonNode n) {
        return new Finding.Identity(
                n.path("party").asText(), list(n.path("accounts"), account -> AccountId.parse(account.asText())));
    }

    private static Finding.Evidence evidence(JsonNode n) {
        return new Finding.Evidence(
                n.path("id").asText(),
                text(n.path("sourceId")),
                n.path("role").asText(),
                list(n.path("evidence"), FindingReader::row));
    }

    private static SourceRow row(JsonNode n) {
        return new SourceRow(
                n.path("file").asText(),
                n.path("sha256").asText(),
                text(n.path("archive")),
                text(n.path("sheet")),
                n.path("record").asLong(),
                n.path("line").asLong(),
                n.path("byte_offset").isNumber() ? n.path("byte_offset").asLong() : null);
    }

    private static ScorePart part(JsonNode n) {
        return new ScorePart(
                n.path("label").asText(),
                plain(n.path("value")),
                n.path("weight").asDouble(),
                n.path("contribution").asDouble());
    }

    private static String plain(JsonNode n) {
        return n.isNumber() ? n.decimalValue().toPlainString() : n.asText();
    }

    private static @Nullable String text(JsonNode n) {
        return n.isTextual() ? n.asText() : null;
    }

    private static SortedMap<String, String> texts(JsonNode object) {
        SortedMap<String, String> texts = new TreeMap<>();
        object.properties().forEach(entry -> texts.put(entry.getKey(), plain(entry.getValue())));
        return texts;
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
        List<T> items = new ArrayList<>(array.size());
        array.forEach(n -> items.add(item.apply(n)));
        return items;
    }
}
