package org.theseus.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The public data sets beside the checkout, which no licence lets us ship; tests skip where they are absent. */
final class SharedData {

    private SharedData() {}

    static Path file(String name) {
        String folder = System.getenv().getOrDefault("THESEUS_SHARED", "../shared");
        Path file = Path.of(folder, "data").resolve(name);
        assumeTrue(Files.isRegularFile(file), () -> "no " + file);
        return file;
    }
}
