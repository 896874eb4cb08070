package org.theseus.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.theseus.file.Draft;
import org.theseus.ingest.Profile;
import org.theseus.ingest.Profiles;
import org.theseus.ingest.Reading;
import org.theseus.model.TheseusException;
import org.theseus.store.SourceFile;

/**
 * How each kept file was read, beside its copy and owner-only: a claim is walked back with the profile of the day, not with what
 * became of it. Files of before readings were kept are read by the profile of their name.
 *
 * @param folder of the copies
 * @param profiles the user's own
 */
record KeptReadings(Path folder, Path profiles) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Keeps how a file is read, in place of what stood there; STORE if it cannot be written. */
    void keep(String sha256, Reading reading) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("profile", reading.profile());
        json.put("currency", reading.currency());
        json.put("sheet", reading.sheet());
        try {
            Draft.replace(file(sha256), json.toPrettyString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE,
                    "cannot keep how a file was read: " + e.getMessage(),
                    "Check space and permissions of " + folder + ".",
                    e);
        }
    }

    /** Deletes what is kept of a file, if anything is. */
    void forget(String sha256) {
        try {
            Files.deleteIfExists(file(sha256));
        } catch (IOException e) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE, "cannot delete " + file(sha256), "Delete it by hand.", e);
        }
    }

    /**
     * The profile that reads the kept copy of a source as it was read.
     *
     * @throws TheseusException (INPUT) if nothing is kept and no profile has the name; (CHECK) if what is kept is damaged
     */
    Profile profile(SourceFile source) {
        Path kept = file(source.sha256());
        if (!Files.exists(kept)) {
            return new Reading(Profiles.of(profiles).text(source.profile()), null, null).again(source.encoding());
        }
        try {
            JsonNode json = MAPPER.readTree(kept.toFile());
            return new Reading(json.path("profile").asText(), text(json, "currency"), text(json, "sheet"))
                    .again(source.encoding());
        } catch (JsonProcessingException damaged) {
            throw TheseusException.of(
                    TheseusException.Kind.CHECK,
                    kept + " is damaged: " + damaged.getOriginalMessage(),
                    "Take the file back with theseus import --undo and import it again.",
                    damaged);
        } catch (IOException failure) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE,
                    "cannot read " + kept + ": " + failure.getMessage(),
                    "Check its owner and rights.",
                    failure);
        }
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.path(name).isTextual() ? json.path(name).asText() : null;
    }

    private Path file(String sha256) {
        return folder.resolve(sha256 + ".reading.json");
    }
}
