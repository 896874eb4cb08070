package org.theseus.protect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.theseus.file.Draft;
import org.theseus.file.OwnerOnly;
import org.theseus.model.TheseusException;

/**
 * The file in a case's folder that holds its {@link CaseKey}: one line of 64 hex digits that only the owner can read. It is
 * the mapping from pseudonyms to people: with it and the case every pseudonym can be made anew, without it none. Stateless.
 */
public final class CaseKeyFile {

    private static final String NAME = "key";

    private CaseKeyFile() {}

    /**
     * The key that lies in a folder; made and kept there if there is none. Of two commands that make one at once, one wins
     * and both use that.
     *
     * @param folder made if missing
     * @throws TheseusException (STORE) if it can neither be read nor written, or is no key
     */
    public static CaseKey in(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                create(folder, file);
            }
            return CaseKey.parse(
                    Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            throw refused(file, "cannot be read or written: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw refused(file, "is damaged: it must hold 64 hex digits", e);
        }
    }

    private static void create(Path folder, Path file) throws IOException {
        OwnerOnly.folder(folder);
        try (Draft draft = Draft.of(file)) {
            draft.write((CaseKey.random().hex() + "\n").getBytes(StandardCharsets.US_ASCII));
            draft.putInPlaceUnlessThere();
        }
    }

    private static TheseusException refused(Path file, String why, Exception cause) {
        return TheseusException.of(
                TheseusException.Kind.STORE,
                "the key of the case's pseudonyms, " + file + ", " + why,
                "Put it back from a copy. With another key every pseudonym is another one; if that does not matter, move"
                        + " the file away and a new key is made.",
                cause);
    }
}
