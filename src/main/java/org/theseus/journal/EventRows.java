package org.theseus.journal;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.theseus.model.CaseEvent;
import org.theseus.model.TheseusException;

/**
 * Events and tags from CSV (contract, section 3): {@code date,kind,person_or_identifier,place,source,note} and {@code
 * person_or_identifier,tag,source}; wholly or not at all. Stateless.
 */
public final class EventRows {

    private static final String SUBJECT = "person_or_identifier";

    private EventRows() {}

    /**
     * Events of a file.
     *
     * @throws TheseusException (INPUT) with line and value
     */
    public static List<Journal.Draft> events(Path file) {
        List<Journal.Draft> drafts = new ArrayList<>();
        for (Row at : rows(file, List.of("date", "kind", SUBJECT, "source"))) {
            CSVRecord row = at.record();
            drafts.add(event(
                    cell(row, "date"),
                    cell(row, "kind"),
                    cell(row, SUBJECT),
                    cell(row, "place"),
                    cell(row, "source"),
                    cell(row, "note"),
                    TheseusException.Kind.INPUT,
                    file + ", line " + at.line() + ": "));
        }
        return drafts;
    }

    /**
     * Tags of a file.
     *
     * @throws TheseusException (INPUT) with line and value
     */
    public static List<Journal.Draft> tags(Path file) {
        List<Journal.Draft> drafts = new ArrayList<>();
        for (Row at : rows(file, List.of(SUBJECT, "tag"))) {
            CSVRecord row = at.record();
            drafts.add(tag(
                    cell(row, SUBJECT),
                    cell(row, "tag"),
                    cell(row, "source"),
                    TheseusException.Kind.INPUT,
                    file + ", line " + at.line() + ": "));
        }
        return drafts;
    }

    /**
     * A checked event.
     *
     * @param failure kind of the exception that a wrong value throws
     * @param where begins its message
     */
    public static Journal.Draft event(
            String date,
            String kind,
            String subject,
            String place,
            String source,
            String note,
            TheseusException.Kind failure,
            String where) {
        SortedMap<String, String> fields = new TreeMap<>();
        try {
            fields.put("date", LocalDate.parse(date).toString());
        } catch (DateTimeParseException wrong) {
            throw TheseusException.of(failure, where + "'" + date + "' is no date", "Write it as 2023-05-14.", wrong);
        }
        try {
            fields.put(
                    "kind",
                    CaseEvent.Kind.valueOf(kind.toUpperCase(Locale.ROOT)).name());
        } catch (IllegalArgumentException wrong) {
            throw TheseusException.of(
                    failure,
                    where + "'" + kind + "' is no kind of event",
                    "There are: " + Arrays.toString(CaseEvent.Kind.values()) + ".",
                    wrong);
        }
        require(subject, "a person, account or identifier", failure, where);
        require(source, "a source: where is it known from", failure, where);
        fields.put("source", source);
        put(fields, "place", place);
        put(fields, "note", note);
        return new Journal.Draft(JournalEntry.Kind.EVENT, subject, fields);
    }

    /** A checked tag; tags are kept in capitals. */
    public static Journal.Draft tag(
            String subject, String tag, String source, TheseusException.Kind failure, String where) {
        require(subject, "a person, account or identifier", failure, where);
        require(tag, "a tag", failure, where);
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("tag", tag.strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
        put(fields, "source", source);
        return new Journal.Draft(JournalEntry.Kind.TAG, subject, fields);
    }

    private static void require(String value, String what, TheseusException.Kind failure, String where) {
        if (value.isBlank()) {
            throw TheseusException.of(failure, where + "it lacks " + what, "Add it.");
        }
    }

    private static void put(SortedMap<String, String> fields, String name, String value) {
        if (!value.isBlank()) {
            fields.put(name, value.strip());
        }
    }

    /** A record and the line on which it begins. */
    private record Row(long line, CSVRecord record) {}

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column).strip() : "";
    }

    private static List<Row> rows(Path file, List<String> needed) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.builder()
                        .setReader(reader)
                        .setFormat(CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .setIgnoreHeaderCase(true)
                                .setTrim(true)
                                .get())
                        .get()) {
            List<String> missing = needed.stream()
                    .filter(column -> !parser.getHeaderMap().containsKey(column))
                    .toList();
            if (!missing.isEmpty()) {
                throw TheseusException.of(
                        TheseusException.Kind.INPUT,
                        file + ", line 1: there is no column " + String.join(", ", missing),
                        "The first line must name the columns, separated by commas.");
            }
            List<Row> rows = new ArrayList<>();
            long line = parser.getCurrentLineNumber() + 1;
            for (CSVRecord record : parser) {
                rows.add(new Row(line, record));
                line = parser.getCurrentLineNumber() + 1;
            }
            return rows;
        } catch (NoSuchFileException gone) {
            throw TheseusException.of(TheseusException.Kind.INPUT, "no such file: " + file, "Check the path.", gone);
        } catch (MalformedInputException binary) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT, file + " is no text in UTF-8", "Save it as UTF-8.", binary);
        } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException e) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT, "cannot read " + file + ": " + e.getMessage(), "Mend the file.", e);
        }
    }
}
