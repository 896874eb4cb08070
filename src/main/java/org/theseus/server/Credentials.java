package org.theseus.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.theseus.file.Draft;

/**
 * User and password of a case's server, kept in an owner-only file of two lines.
 *
 * @param user the user's name
 * @param password 192 random bits in letters, digits, '-' and '_'
 */
record Credentials(String user, String password) {

    private static final int RANDOM_BYTES = 24;

    static Credentials random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        // a letter first, so that no program takes the password for an option
        return new Credentials(
                "neo4j", "p" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<Credentials> find(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 2 ? Optional.empty() : Optional.of(new Credentials(lines.get(0), lines.get(1)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Draft.replace(file, user + "\n" + password + "\n");
    }

    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}
