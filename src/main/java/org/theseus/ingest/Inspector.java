package org.theseus.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.format.FilePart;
import org.theseus.format.FileParts;
import org.theseus.format.RawRecord;
import org.theseus.format.RawTable;
import org.theseus.issue.RowIssue;
import org.theseus.model.Precision;
import org.theseus.model.Transfer;

/** Reads the first rows of a file and collects doubts. */
final class Inspector {

    static final int SCANNED = 1000;

    private final Path file;
    private final List<Profile> fitting;
    private final Profile profile;
    private final IngestOptions options;
    private final int shown;

    private final List<Inspection.Row> rows = new ArrayList<>();
    private final TreeSet<String> attributes = new TreeSet<>();
    private @Nullable String foreignLetters;
    private long scanned;
    private long rejected;
    private long days;
    private long assumedZones;
    private long undated;
    private int tables = 1;

    Inspector(Path file, List<Profile> fitting, IngestOptions options, int shown) {
        this.file = file;
        this.fitting = fitting;
        this.profile = FileIngest.layoutOf(file, fitting.get(0));
        this.options = options;
        this.shown = shown;
    }

    Inspection inspect() throws IOException {
        try (FileParts parts = FileParts.of(file)) {
            SourceFacts facts = FileIngest.facts(file, Files.size(file), profile, options);
            RowReader reader = new RowReader(profile, facts, options);
            Shape shape = null;
            List<FilePart> read = FileIngest.checked(parts.list(), profile);
            for (FilePart part : read) {
                try (RawTable table = FileIngest.open(part, profile)) {
                    shape = shape == null ? Shape.of(table) : shape;
                    reader.begin(table);
                    for (RawRecord row = table.read(); row != null && scanned < SCANNED; row = table.read()) {
                        scanned++;
                        look(row, reader);
                    }
                }
            }
            tables = read.size();
            Shape said = Objects.requireNonNull(shape, "a file has at least one part");
            return new Inspection(
                    facts.file(),
                    facts.sha256(),
                    facts.bytes(),
                    said.encoding(),
                    said.delimiter(),
                    said.preamble(),
                    said.headerLine(),
                    said.header(),
                    profile.name(),
                    profile.origin(),
                    List.copyOf(rows),
                    doubts());
        }
    }

    /** What the first table of a file looks like. */
    private record Shape(
            String encoding, String delimiter, List<String> preamble, long headerLine, List<String> header) {

        static Shape of(RawTable table) {
            return new Shape(table.encoding(), table.delimiter(), table.preamble(), table.headerLine(), table.header());
        }
    }

    private void look(RawRecord row, RowReader reader) {
        if (foreignLetters == null) {
            foreignLetters = foreignCell(row);
        }
        int issuesBefore = reader.issues().size();
        Transfer transfer = reader.accept(row);
        RowIssue issue = reader.issues().size() > issuesBefore ? reader.issues().get(issuesBefore) : null;
        if (transfer == null) {
            rejected += issue == null ? 0 : 1;
        } else {
            attributes.addAll(transfer.attributes().keySet());
            undated += transfer.time().isKnown() ? 0 : 1;
            days += transfer.time().precision() == Precision.DAY ? 1 : 0;
            assumedZones += transfer.time().isKnown()
                            && transfer.time().precision() != Precision.DAY
                            && transfer.time().zoneAssumed()
                    ? 1
                    : 0;
        }
        if (rows.size() < shown && (transfer != null || issue != null)) {
            rows.add(new Inspection.Row(row.line(), transfer, issue));
        }
    }

    private static @Nullable String foreignCell(RawRecord row) {
        for (int i = 0; i < row.size(); i++) {
            String cell = row.cell(i);
            if (cell.chars().anyMatch(c -> c > 0x7F)) {
                return cell.length() > 60 ? cell.substring(0, 60) : cell;
            }
        }
        return null;
    }

    private List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        if (fitting.size() > 1) {
            doubts.add("More than one profile fits: "
                    + String.join(", ", fitting.stream().map(Profile::name).toList()) + "; choose one with --profile.");
        }
        if (tables > 1) {
            doubts.add("The file holds " + tables + " tables; shape and columns are those of the first.");
        }
        if (scanned == 0) {
            doubts.add("There is no row below the header.");
        }
        if (rejected > 0) {
            doubts.add(rejected + " of the first " + scanned + " rows would be rejected.");
        }
        Charset charset = profile.options.charset();
        if (foreignLetters != null
                && !charset.equals(StandardCharsets.UTF_8)
                && charset.newEncoder().maxBytesPerChar() == 1f) {
            doubts.add("The encoding " + charset.name()
                    + " is the profile's word, the bytes cannot prove it; check these" + " letters: " + foreignLetters);
        }
        if (days > 0) {
            doubts.add(
                    days + " of the first " + scanned + " rows know the day only; their order within it is unknown.");
        }
        if (assumedZones > 0) {
            doubts.add(assumedZones + " of the first " + scanned + " times have no zone; UTC is assumed.");
        }
        if (undated > 0) {
            doubts.add(undated + " of the first " + scanned + " rows have no date.");
        }
        if (!attributes.isEmpty()) {
            doubts.add("Columns that the profile does not know are kept as attributes: " + String.join(", ", attributes)
                    + ".");
        }
        return List.copyOf(doubts);
    }
}
