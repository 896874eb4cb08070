package org.theseus.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.export.ExportContent.Link;
import org.theseus.export.ExportContent.Node;
import org.theseus.model.BookingTime;
import org.theseus.model.Precision;

/**
 * For i2 Analyst's Notebook: {@code links.csv} with one link a line, and {@code import-specification.txt} that says which
 * column is what in its import assistant, to be entered once. No file of i2's is needed or contained.
 */
public final class I2Format implements ExportFormat {

    private static final List<String> HEADER = List.of(
            "FromId",
            "FromType",
            "FromLabel",
            "ToId",
            "ToType",
            "ToLabel",
            "LinkType",
            "LinkLabel",
            "Date",
            "Time",
            "TimeZone",
            "Amount",
            "Currency",
            "Direction",
            "Strength",
            "SourceRef",
            "SourceType",
            "Grade1",
            "Grade2",
            "Grade3",
            "Description",
            "LinkId");

    @Override
    public String name() {
        return "i2";
    }

    @Override
    public String title() {
        return "CSV and import specification for i2 Analyst's Notebook";
    }

    @Override
    public List<ExportFile> write(ExportContent content) {
        Map<String, Node> nodes = new TreeMap<>();
        content.nodes().forEach(node -> nodes.put(node.id(), node));
        GuardedCsv csv = new GuardedCsv(HEADER);
        for (Link link : content.links()) {
            csv.line(line(link, nodes));
        }
        return List.of(
                new ExportFile("about.txt", CsvFormat.about(content)),
                new ExportFile("import-specification.txt", SPECIFICATION.getBytes(StandardCharsets.UTF_8)),
                new ExportFile("links.csv", csv.bytes()));
    }

    private static List<@Nullable String> line(Link link, Map<String, Node> nodes) {
        List<@Nullable String> cells = new ArrayList<>();
        end(link.from(), nodes, cells);
        end(link.to(), nodes, cells);
        BookingTime time = link.first();
        String iso = time.isKnown() ? time.toString() : "";
        cells.add(link.channel());
        cells.add(link.amount() + (link.transfers() > 1 ? " (" + link.transfers() + " transfers)" : ""));
        cells.add(iso.isEmpty() ? null : iso.substring(0, 10));
        cells.add(
                time.precision().compareTo(Precision.DAY) > 0
                        ? iso.substring(11).replace("Z", "")
                        : null);
        cells.add(time.precision().compareTo(Precision.DAY) > 0 ? "UTC" : null);
        cells.add(link.amount().plain());
        cells.add(link.amount().currency());
        cells.add("From to To");
        cells.add(strength(link.grade()));
        cells.add(String.join("; ", Attribute.rows(link)));
        cells.add("Financial record");
        String grade = link.grade();
        boolean single = grade.matches("[A-FX][1-6]");
        cells.add(single ? grade.substring(0, 1) : null);
        cells.add(single ? grade.substring(1) : null);
        cells.add(link.handling());
        cells.add(description(link));
        cells.add(link.id());
        return cells;
    }

    private static void end(String id, Map<String, Node> nodes, List<@Nullable String> cells) {
        Node node = nodes.get(id);
        cells.add(id);
        cells.add(node == null ? null : type(node));
        String name = node == null ? null : node.name();
        cells.add(node == null ? id : name == null ? node.label() : node.label() + " " + name);
    }

    private static String type(Node node) {
        return switch (node.kind()) {
            case "ACCOUNT" -> "Account";
            case "OUTSIDE" -> "Cash";
            default -> "Person or organisation";
        };
    }

    /** A payment in a record whose accuracy nobody doubts is confirmed; one that cannot be judged is tentative. */
    private static String strength(String grade) {
        return switch (grade) {
            case "A1", "A2", "B1" -> "Confirmed";
            case "" -> "Unconfirmed";
            default -> grade.startsWith("X") || grade.endsWith("4") ? "Tentative" : "Unconfirmed";
        };
    }

    private static String description(Link link) {
        List<String> parts = new ArrayList<>();
        if (link.sendPlace() != null || link.payPlace() != null) {
            parts.add("from " + shown(link.sendPlace()) + " to " + shown(link.payPlace()));
        }
        if (link.reference() != null) {
            parts.add("reference: " + link.reference());
        }
        if (!link.findings().isEmpty()) {
            parts.add("cited by " + String.join(", ", link.findings()));
        }
        return String.join("; ", parts);
    }

    private static String shown(@Nullable String place) {
        return place == null ? "?" : place;
    }

    private static final String SPECIFICATION = """
            Import specification for i2 Analyst's Notebook, to be entered once and saved there under a name of yours.

            File: links.csv. Text, comma separated, double quote as text qualifier, first line holds the column names, UTF-8.
            Cells that begin with an apostrophe: remove one leading apostrophe (column action "Remove prefix").

            Entity 1   identity FromId, label FromLabel, type from column FromType
            Entity 2   identity ToId, label ToLabel, type from column ToType
            Link       identity LinkId, label LinkLabel, type from column LinkType, direction Direction (always from 1 to 2),
                       multiplicity "multiple": each line is a link of its own
            Date       Date, format yyyy-MM-dd
            Time       Time, format HH:mm or HH:mm:ss; empty where the source knew only the day
            Time zone  TimeZone; always UTC where there is a time
            Strength   Strength: Confirmed, Unconfirmed or Tentative, from the grade of the source
            Grades     Grade1 source, Grade2 information, Grade3 handling code
            Source     reference SourceRef (file and line of each row), type SourceType
            Attributes Amount (number), Currency (text)
            Description Description

            Types used: Account, Cash, Person or organisation. Link types: BANK, INSTANT, MTO, E_MONEY, POSTAL, CASH_IN, CASH_OUT,
            CARD, CHEQUE, CRYPTO, UNKNOWN. Labels P- with eight signs are pseudonyms of protected parties; see about.txt.
            """;
}
