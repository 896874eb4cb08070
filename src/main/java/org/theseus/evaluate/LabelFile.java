package org.theseus.evaluate;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.theseus.model.TheseusException;

/** Reads labels: CSV with {@code attempt_id,pattern,positive,transfer_id} (contract, section 5), wholly or not at all. */
public final class LabelFile {

    private static final List<String> COLUMNS = List.of("attempt_id", "pattern", "positive", "transfer_id");

    private LabelFile() {}

    /**
     * The attempts of a file, by id.
     *
     * @throws TheseusException (INPUT) with line and value
     */
    public static List<Attempt> read(Path file) {
        Map<String, Attempt> attempts = new TreeMap<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.builder()
                        .setReader(reader)
                        .setFormat(CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .setTrim(true)
                                .get())
                        .get()) {
            for (String column : COLUMNS) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    throw bad(file, 1, "there is no column " + column);
                }
            }
            for (CSVRecord row : parser) {
                add(file, parser.getCurrentLineNumber(), row, attempts);
            }
        } catch (NoSuchFileException gone) {
            throw TheseusException.of(TheseusException.Kind.INPUT, "no such file: " + file, "Check the path.", gone);
        } catch (MalformedInputException binary) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT, file + " is no text in UTF-8", "Save it as UTF-8.", binary);
        } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException e) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT, "cannot read " + file + ": " + e.getMessage(), "Mend the file.", e);
        }
        return new ArrayList<>(attempts.values());
    }

    private static void add(Path file, long line, CSVRecord row, Map<String, Attempt> attempts) {
        if (!row.isConsistent()) {
            throw bad(
                    file,
                    line,
                    row.size() + " cells instead of "
                            + row.getParser().getHeaderMap().size());
        }
        String positive = row.get("positive").toLowerCase(Locale.ROOT);
        if (!List.of("true", "false", "1", "0").contains(positive)) {
            throw bad(file, line, "'" + row.get("positive") + "' is neither true nor false");
        }
        boolean isPositive = positive.equals("true") || positive.equals("1");
        String id = row.get("attempt_id");
        Attempt attempt =
                attempts.computeIfAbsent(id, fresh -> new Attempt(id, row.get("pattern"), isPositive, new TreeSet<>()));
        if (attempt.positive() != isPositive || !attempt.pattern().equals(row.get("pattern"))) {
            throw bad(file, line, "attempt " + id + " has another pattern or truth than before");
        }
        attempt.transfers().add(row.get("transfer_id"));
    }

    private static TheseusException bad(Path file, long line, String what) {
        return TheseusException.of(
                TheseusException.Kind.INPUT,
                file + ", line " + line + ": " + what,
                "The columns are " + String.join(",", COLUMNS) + ".");
    }
}
