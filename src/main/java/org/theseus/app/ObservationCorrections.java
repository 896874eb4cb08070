package org.theseus.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.file.OwnerOnly;
import org.theseus.model.Observation;
import org.theseus.model.TheseusException;

/**
 * What an analyst decided on how much of an account was seen: one line each in an owner-only file of the case's folder, the
 * last one of an account holds. The log keeps who and when.
 *
 * @param folder the case's folder
 */
record ObservationCorrections(Path folder) {

    private static final String FILE = "observations.tsv";

    /** The decisions that hold, by account key. */
    SortedMap<String, Observation> all() {
        SortedMap<String, Observation> all = new TreeMap<>();
        Path file = folder.resolve(FILE);
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    String[] cells = line.split("\t", 3);
                    all.put(cells[0], Observation.valueOf(cells[1]));
                }
            }
            return all;
        } catch (IOException | RuntimeException damaged) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE,
                    "cannot read " + file + ": " + damaged.getMessage(),
                    "Mend or delete the file.",
                    damaged);
        }
    }

    /** Adds a decision. */
    void add(String accountKey, Observation observation, String reason) {
        Path file = folder.resolve(FILE);
        String line = accountKey + "\t" + observation.name() + "\t" + reason.replaceAll("\\s+", " ") + "\n";
        try {
            Files.write(
                    OwnerOnly.ensure(file),
                    List.of(line.strip()),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE,
                    "cannot write " + file + ": " + e.getMessage(),
                    "Check its rights.",
                    e);
        }
    }
}
