package org.theseus.sniff;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outer shape of a delimited text: delimiter and header line, the pair that the dictionary and the rows below speak
 * for most.
 *
 * @param delimiter between cells
 * @param headerLine 1-based physical line
 * @param preamble the lines before it
 * @param score how much speaks for it
 */
record Outline(char delimiter, int headerLine, List<String> preamble, double score) {

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
                    best = new Outline(delimiter, i + 1, List.copyOf(lines.subList(0, i)), score);
                }
            }
        }
        return best;
    }

    private static double score(List<String> lines, int header, char delimiter) {
        List<String> cells = split(lines.get(header), delimiter);
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
        if (!date || !money) {
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
