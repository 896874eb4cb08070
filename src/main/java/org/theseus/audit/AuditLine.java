package org.theseus.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an entry: one JSON object with its fields in a fixed order, the hash of everything before it last. A line
 * is read back only if its hash is right and if it is, byte for byte, what would be written for the same entry.
 */
final class AuditLine {

    /** So many ids are listed; of more, the count and a digest are kept. */
    static final int MAX_IDS = 50;

    static final String NO_PREVIOUS = "0".repeat(64);

    private static final JsonFactory JSON = new JsonFactory();
    private static final int HASH_BYTES = ",\"hash\":\"\"}".length() + 64;

    private AuditLine() {}

    /** The entry that follows {@code previous} for an event. */
    static AuditEntry next(
            @Nullable AuditEntry previous, Instant time, AuditEvent event, AuditEntry.@Nullable Torn torn) {
        List<String> ids = event.ids();
        boolean all = ids.size() <= MAX_IDS;
        AuditEntry open = new AuditEntry(
                previous == null ? 1 : previous.seq() + 1,
                time,
                event.user(),
                event.caseName(),
                event.command(),
                event.reason(),
                all ? ids : ids.subList(0, MAX_IDS),
                ids.size(),
                all ? null : Sha256.of((String.join("\n", ids) + "\n").getBytes(StandardCharsets.UTF_8)),
                torn,
                previous == null ? NO_PREVIOUS : previous.hash(),
                "");
        return withHash(open, Sha256.of(body(open)));
    }

    /** The line without its line feed. */
    static byte[] bytes(AuditEntry entry) {
        byte[] body = body(entry);
        byte[] hash = (",\"hash\":\"" + entry.hash() + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] line = java.util.Arrays.copyOf(body, body.length + hash.length);
        System.arraycopy(hash, 0, line, body.length, hash.length);
        return line;
    }

    /** The entry, or nothing if the bytes are not exactly a line of ours with a right hash. */
    static Optional<AuditEntry> parse(byte[] line) {
        if (line.length <= HASH_BYTES) {
            return Optional.empty();
        }
        try {
            AuditEntry entry = read(line);
            boolean same = java.util.Arrays.equals(bytes(entry), line)
                    && Sha256.of(body(entry)).equals(entry.hash());
            return same ? Optional.of(entry) : Optional.empty();
        } catch (IOException | DateTimeException | NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    private static AuditEntry withHash(AuditEntry e, String hash) {
        return new AuditEntry(
                e.seq(),
                e.time(),
                e.user(),
                e.caseName(),
                e.command(),
                e.reason(),
                e.ids(),
                e.idsCount(),
                e.idsSha256(),
                e.torn(),
                e.previous(),
                hash);
    }

    /** Everything before {@code ,"hash"}. */
    private static byte[] body(AuditEntry entry) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("seq", entry.seq());
            json.writeStringField("time", entry.time().toString());
            json.writeStringField("user", entry.user());
            json.writeStringField("case", entry.caseName());
            json.writeStringField("command", entry.command());
            optional(json, "reason", entry.reason());
            json.writeArrayFieldStart("ids");
            for (String id : entry.ids()) {
                json.writeString(id);
            }
            json.writeEndArray();
            json.writeNumberField("ids_count", entry.idsCount());
            optional(json, "ids_sha256", entry.idsSha256());
            AuditEntry.Torn torn = entry.torn();
            if (torn != null) {
                json.writeNumberField("torn_offset", torn.offset());
                json.writeNumberField("torn_bytes", torn.bytes());
                json.writeStringField("torn_sha256", torn.sha256());
            }
            json.writeStringField("previous", entry.previous());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        byte[] whole = out.toByteArray();
        return java.util.Arrays.copyOf(whole, whole.length - 1);
    }

    private static void optional(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    private static AuditEntry read(byte[] line) throws IOException {
        Map<String, String> fields = new TreeMap<>();
        List<String> ids = new ArrayList<>();
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.VALUE_STRING) {
                        ids.add(json.getText());
                    }
                } else {
                    fields.put(name, json.getText());
                }
            }
        }
        return new AuditEntry(
                number(fields, "seq"),
                Instant.parse(fields.getOrDefault("time", "")),
                fields.getOrDefault("user", ""),
                fields.getOrDefault("case", ""),
                fields.getOrDefault("command", ""),
                fields.get("reason"),
                ids,
                number(fields, "ids_count"),
                fields.get("ids_sha256"),
                fields.containsKey("torn_sha256")
                        ? new AuditEntry.Torn(
                                number(fields, "torn_offset"), number(fields, "torn_bytes"), fields.get("torn_sha256"))
                        : null,
                fields.getOrDefault("previous", ""),
                fields.getOrDefault("hash", ""));
    }

    private static long number(Map<String, String> fields, String name) {
        return Long.parseLong(fields.getOrDefault(name, ""));
    }
}
