package org.theseus.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.format.RawRecord;
import org.theseus.format.RawTable;

/** A {@link FieldRule} bound to the columns of one file. */
final class BoundField {

    private static final int[] NO_COLUMNS = {};

    private final String name;
    private final FieldRule rule;
    private final int[] columns;
    private final @Nullable String fixed;

    private BoundField(String name, FieldRule rule, int[] columns, @Nullable String fixed) {
        this.name = name;
        this.rule = rule;
        this.columns = columns;
        this.fixed = fixed;
    }

    /**
     * Binds a rule.
     *
     * @param missing gets the name of a needed column that the header lacks
     * @param used gets the columns that the rule reads
     */
    static BoundField bind(
            String name, FieldRule rule, RawTable table, String fileName, Set<String> missing, Set<String> used) {
        String fixed = rule.constant();
        if (fixed == null && rule.preamble() != null) {
            fixed = firstGroup(rule.preamble(), table.preamble());
        }
        if (fixed == null && rule.fileName() != null) {
            fixed = firstGroup(rule.fileName(), List.of(fileName));
        }
        List<String> header = table.header();
        List<String> wanted = rule.join().isEmpty()
                ? rule.columns().stream().filter(header::contains).limit(1).toList()
                : rule.join();
        if (wanted.isEmpty() && !rule.columns().isEmpty() && !rule.optional()) {
            missing.add(String.join("\" or \"", rule.columns()));
        }
        wanted.stream().filter(column -> !header.contains(column)).forEach(missing::add);
        used.addAll(wanted);
        int[] columns =
                missing.isEmpty() ? wanted.stream().mapToInt(header::indexOf).toArray() : NO_COLUMNS;
        return new BoundField(name, rule, columns, fixed);
    }

    private static @Nullable String firstGroup(Pattern pattern, List<String> lines) {
        for (String line : lines) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher.group(matcher.groupCount() > 0 ? 1 : 0).strip();
            }
        }
        return null;
    }

    String name() {
        return name;
    }

    boolean mayBeEmpty() {
        return rule.mayBeEmpty();
    }

    /** The value in a row, or null where it is empty. */
    @Nullable
    String read(RawRecord row) {
        String text = fixed;
        if (text == null && columns.length > 0) {
            text = columns.length == 1 ? Cells.trim(row.cell(columns[0])) : joined(row);
            if (text.isEmpty()) {
                text = null;
            }
        }
        if (text != null && rule.pattern() != null) {
            Matcher matcher = rule.pattern().matcher(text);
            text = matcher.find() ? Cells.trim(matcher.group(matcher.groupCount() > 0 ? 1 : 0)) : null;
        }
        if (text == null || text.isEmpty()) {
            return rule.fallback();
        }
        Map<String, String> map = rule.map();
        if (map.isEmpty()) {
            return text;
        }
        String mapped = map.get(text.toUpperCase(Locale.ROOT));
        if (mapped != null) {
            return mapped.isEmpty() ? null : mapped;
        }
        return rule.other() != null ? rule.other() : text;
    }

    private String joined(RawRecord row) {
        StringBuilder text = new StringBuilder();
        for (int column : columns) {
            String cell = Cells.trim(row.cell(column));
            if (!cell.isEmpty()) {
                text.append(text.length() == 0 ? "" : " ").append(cell);
            }
        }
        return text.toString();
    }
}
