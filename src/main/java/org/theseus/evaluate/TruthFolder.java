package org.theseus.evaluate;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.theseus.model.TheseusException;

/**
 * What an invented case was made from, as {@code generate} writes it: {@code labels.csv}, {@code boundary.csv}, {@code
 * evasion.csv}, {@code narratives.csv}, {@code look-alikes.csv}, {@code parties.csv}. Immutable.
 *
 * @param labels planted cases, stories, and look-alikes as not positive
 * @param boundary cases that break one rule by little; the pattern is the indicator's
 * @param evasion cases bent on a scale; the pattern is {@code indicator means level}
 * @param narratives ids of the attempts among the labels that are stories
 * @param lookAlikes ids of those that only look like one
 * @param privateParties how many private persons there are
 */
public record TruthFolder(
        List<Attempt> labels,
        List<Attempt> boundary,
        List<Attempt> evasion,
        TreeSet<String> narratives,
        TreeSet<String> lookAlikes,
        int privateParties) {

    /**
     * Reads a folder.
     *
     * @throws TheseusException (INPUT) for a file that is missing or unreadable
     */
    public static TruthFolder read(Path folder) {
        int[] people = {0};
        rows(folder.resolve("parties.csv"), row -> people[0] += row.get("kind").equals("PRIVATE") ? 1 : 0);
        return new TruthFolder(
                LabelFile.read(folder.resolve("labels.csv")),
                attempts(folder.resolve("boundary.csv"), row -> row.get("pattern")),
                attempts(
                        folder.resolve("evasion.csv"),
                        row -> row.get("pattern") + " " + row.get("means") + " " + row.get("level")),
                ids(folder.resolve("narratives.csv")),
                ids(folder.resolve("look-alikes.csv")),
                people[0]);
    }

    private static TreeSet<String> ids(Path file) {
        TreeSet<String> ids = new TreeSet<>();
        rows(file, row -> ids.add(row.get("attempt_id")));
        return ids;
    }

    private static List<Attempt> attempts(Path file, Function<CSVRecord, String> pattern) {
        Map<String, Attempt> attempts = new LinkedHashMap<>();
        rows(
                file,
                row -> attempts.computeIfAbsent(
                                row.get("attempt_id"),
                                id -> new Attempt(id, pattern.apply(row), false, new TreeSet<>()))
                        .transfers()
                        .add(row.get("transfer_id")));
        return new ArrayList<>(attempts.values());
    }

    private static void rows(Path file, java.util.function.Consumer<CSVRecord> each) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.builder()
                        .setReader(reader)
                        .setFormat(CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                        .get()) {
            parser.forEach(each);
        } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException e) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    "cannot read " + file + ": " + e.getMessage(),
                    "--truth takes the folder truth/ of a generated case.",
                    e);
        }
    }
}
