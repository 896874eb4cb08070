package org.theseus.sniff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Word lists that come with the program. */
final class Resource {

    private static final String FOLDER = "theseus/sniff/";

    private Resource() {}

    /** Lines of a list that are neither empty nor a comment. */
    static List<String> lines(String name) {
        try (InputStream in =
                Objects.requireNonNull(Resource.class.getClassLoader().getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
