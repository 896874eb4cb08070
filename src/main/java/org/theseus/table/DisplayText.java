package org.theseus.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text as a terminal shows it: a list of clusters (a character with its combining marks), each zero, one or two columns
 * wide. Control characters and marks that turn the writing direction become visible escapes, so that no cell can move the
 * cursor, colour the screen or hide what stands behind it. Width follows the East Asian wide blocks; good for names in
 * every script, not exact for joined emoji.
 */
final class DisplayText {

    private DisplayText() {}

    /** One visible position. */
    record Cluster(String text, int width) {}

    static List<Cluster> clusters(String text) {
        List<Cluster> clusters = new ArrayList<>();
        text.codePoints().forEach(c -> {
            int width = width(c);
            if (isUnsafe(c)) {
                escape(c).chars().forEach(e -> clusters.add(new Cluster(Character.toString(e), 1)));
            } else if (width == 0 && !clusters.isEmpty()) {
                Cluster base = clusters.remove(clusters.size() - 1);
                clusters.add(new Cluster(base.text + Character.toString(c), base.width));
            } else {
                clusters.add(new Cluster(Character.toString(c), width));
            }
        });
        return clusters;
    }

    /** Columns that a text takes: what its clusters take, without making them. Linear in the text. */
    static int width(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            columns += isUnsafe(c) ? escape(c).length() : width(c);
        }
        return columns;
    }

    /** Whether every character stands for itself in one column, as in most texts. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) || isUnsafe(c) || width(c) != 1) {
                return false;
            }
        }
        return true;
    }

    /** The text if it fits, else its beginning and an ellipsis. */
    static String shorten(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        List<Cluster> clusters = clusters(text);
        return join(clusters.subList(0, fitting(clusters, width - 1))) + "…";
    }

    /** The text if it fits, else its beginning, an ellipsis and its end from the last colon on, if that leaves room. */
    static String shortenInside(String text, int width) {
        String end = text.substring(Math.max(0, text.lastIndexOf(':')));
        int left = width - width(end);
        return width(text) <= width || left < 2
                ? shorten(text, width)
                : shorten(text.substring(0, text.length() - end.length()), left) + end;
    }

    /** The text in lines of at most {@code width} columns, broken at blanks where there are any. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int wide = width(word);
            if (used > 0 && used + 1 + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            if (wide <= width && isPlain(word)) {
                line.append(word);
                used += wide;
                continue;
            }
            List<Cluster> rest = clusters(word);
            while (width(rest) > width) {
                int fitting = fitting(rest, Math.max(2, width));
                lines.add(join(rest.subList(0, fitting)));
                rest = rest.subList(fitting, rest.size());
            }
            line.append(join(rest));
            used += width(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int width(List<Cluster> clusters) {
        return clusters.stream().mapToInt(Cluster::width).sum();
    }

    private static String join(List<Cluster> clusters) {
        return clusters.stream().map(Cluster::text).collect(Collectors.joining());
    }

    /** How many clusters fit into a width. */
    private static int fitting(List<Cluster> clusters, int width) {
        int used = 0;
        for (int i = 0; i < clusters.size(); i++) {
            used += clusters.get(i).width;
            if (used > width) {
                return i;
            }
        }
        return clusters.size();
    }

    private static boolean isUnsafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> c != 0x200C && c != 0x200D; // joiners belong to Persian and Indic spelling
            default -> false;
        };
    }

    private static String escape(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(java.util.Locale.ROOT, "\\u%04x", c);
        };
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || c == 0x200C || c == 0x200D) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
