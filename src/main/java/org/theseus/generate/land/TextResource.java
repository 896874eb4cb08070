package org.theseus.generate.land;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists that are part of the program, one entry a line, lines with {@code #} first being remarks. */
public final class TextResource {

    private TextResource() {}

    /**
     * The lines of a list below {@code theseus/generate} without remarks and empty ones.
     *
     * @throws IllegalStateException if the program was packed without it
     */
    public static List<String> lines(String name) {
        String path = "/theseus/generate/" + name;
        try (InputStream bytes = TextResource.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("missing in the program: " + path);
            }
            try (BufferedReader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                return text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
