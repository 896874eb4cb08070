package org.theseus.sniff;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.format.FormatOptions;
import org.theseus.format.RawTable;
import org.theseus.model.TheseusException;

/**
 * The outer shape of a delimited text: delimiter and header line, the pair that the dictionary and the rows below speak
 * for most.
 *
 * @param delimiter between cells
 * @param headerLine 1-based physical line
 * @param preamble the lines before it
 * @param score how much speaks for it
 * @param sheet of a workbook, the only one that is read; empty for all, null in a text
 */
record Outline(
        char delimiter,
        int headerLine,
        List<String> preamble,
        double score,
        @Nullable String sheet) {

    /** Delimiters that banks use. */
    private static final char[] DELIMITERS = {';', ',', '\t', '|', '^', '~'};

    private static final int HEADER_LINES = 30;
    private static final int LOOKED_AT = 200;
    private static final int HEAD_CHARS = 1 << 17;

    /** The outline, or null if none of the first 30 lines is a header with a date and an amount. */
    static @Nullable Outline find(List<String> lines) {
        Outline best = null;
        for (char delimiter : DELIMITERS) {
            for (int i = 0; i < Math.min(HEADER_LINES, lines.size()); i++) {
                if (lines.get(i).indexOf(delimiter) < 0) {
                    continue;
                }
                double score = score(lines, i, delimiter);
                if (score > 0 && (best == null || score > best.score)) {
                    best = new Outline(delimiter, i + 1, List.copyOf(lines.subList(0, i)), score, null);
                }
            }
        }
        return best;
    }

    /** The outline of a sheet, or null if none of its first 30 rows is a header with a date and an amount. */
    static @Nullable Outline ofSheet(Draft.Opener sheet) {
        Outline best = null;
        int row = 0;
        while (row < HEADER_LINES) {
            FormatOptions options = new FormatOptions(StandardCharsets.UTF_8, ',', null, row);
            try (RawTable table = sheet.open(options)) {
                double score = known(table.header());
                row = Math.toIntExact(table.headerLine());
                if (score > 0 && (best == null || score > best.score)) {
                    best = new Outline('\t', row, table.preamble(), score, "");
                }
            } catch (TheseusException noRowsLeft) {
                break;
            }
        }
        return best;
    }

    /** The same, of which only one sheet is read. */
    Outline inSheet(String only) {
        return new Outline(delimiter, headerLine, preamble, score, only);
    }

    /** How many cells of a header are known, 0 if it has no date or no amount. */
    private static int known(List<String> cells) {
        int known = 0;
        boolean date = false;
        boolean money = false;
        for (String cell : cells) {
            if (!cell.isEmpty() && cell.chars().allMatch(c -> "0123456789.,-/: ".indexOf(c) >= 0)) {
                return 0;
            }
            List<HeaderWords.Hit> hits = HeaderWords.of(cell);
            known += hits.isEmpty() ? 0 : 1;
            date |= hits.stream().anyMatch(hit -> hit.concept().isDate() || hit.concept() == Concept.PAID_TIME);
            money |= hits.stream().anyMatch(hit -> hit.concept().isMoney());
        }
        return date && money ? known : 0;
    }

    private static double score(List<String> lines, int header, char delimiter) {
        List<String> cells = split(lines.get(header), delimiter);
        int known = known(cells);
        if (known == 0) {
            return 0;
        }
        int same = 0;
        int all = 0;
        for (int i = header + 1; i < Math.min(lines.size(), header + LOOKED_AT); i++) {
            if (!lines.get(i).isBlank()) {
                all++;
                same += split(lines.get(i), delimiter).size() >= cells.size() ? 1 : 0;
            }
        }
        return 2 * known + 5.0 * same / Math.max(1, all) + (double) known / cells.size();
    }

    /** Cells of one line; quotes as RFC 4180 has them. */
    static List<String> split(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /** The first lines of a file, decoded leniently: strictness is the reader's part. */
    static List<String> lines(EncodingSniffer.Bytes file, Charset charset) throws IOException {
        try (InputStream in = file.open();
                Reader reader = new InputStreamReader(in, charset)) {
            char[] head = new char[HEAD_CHARS];
            int filled = 0;
            for (int count = reader.read(head); count > 0 && filled < head.length; ) {
                filled += count;
                count = filled < head.length ? reader.read(head, filled, head.length - filled) : 0;
            }
            String text = new String(head, 0, filled);
            return (text.startsWith("\ufeff") ? text.substring(1) : text)
                    .lines()
                    .toList();
        }
    }
}
