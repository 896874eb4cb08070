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

/** A {@link FieldRule} bound to the columns of one file. Remembers what it repaired in the row read last. */
final class BoundField {

    private static final int[] NO_COLUMNS = {};

    private final String name;
    private final FieldRule rule;
    private final int[] columns;
    private final int single;
    private final boolean plain;
    private final boolean identifier;
    private final List<String> names;
    private final @Nullable String fixed;
    private final String fixedFrom;
    private @Nullable String repaired;
    private @Nullable String latestText;
    private @Nullable String latestMapped;

    private BoundField(
            String name, FieldRule rule, int[] columns, List<String> names, @Nullable String fixed, String fixedFrom) {
        this.names = names;
        this.fixedFrom = fixedFrom;
        this.name = name;
        this.rule = rule;
        this.columns = columns;
        this.single = columns.length == 1 ? columns[0] : -1;
        this.identifier = FieldNames.isIdentifier(name);
        this.plain = single >= 0 && rule.pattern() == null && rule.map().isEmpty() && rule.digits() == 0;
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
        String fixed = fixed(rule, table.preamble(), fileName);
        List<String> header = table.header();
        List<String> wanted = !rule.join().isEmpty()
                ? rule.join()
                : !rule.firstFilled().isEmpty()
                        ? rule.firstFilled().stream().filter(header::contains).toList()
                        : rule.columns().stream()
                                .filter(header::contains)
                                .limit(1)
                                .toList();
        boolean named = !rule.columns().isEmpty() || !rule.firstFilled().isEmpty();
        if (wanted.isEmpty() && named && !rule.optional()) {
            missing.add(String.join("\" or \"", rule.columns().isEmpty() ? rule.firstFilled() : rule.columns()));
        }
        if (!rule.optional()) {
            wanted.stream().filter(column -> !header.contains(column)).forEach(missing::add);
        }
        List<String> there = wanted.stream().filter(header::contains).toList();
        used.addAll(there);
        int[] columns =
                missing.isEmpty() ? there.stream().mapToInt(header::indexOf).toArray() : NO_COLUMNS;
        return new BoundField(name, rule, columns, there, fixed, fixedFrom(rule, table.preamble()));
    }

    /** The value that the file as a whole says, or null. */
    static @Nullable String fixed(FieldRule rule, List<String> preamble, String fileName) {
        String fixed = rule.preamble() == null ? null : firstGroup(rule.preamble(), preamble);
        if (fixed == null && rule.fileName() != null) {
            fixed = firstGroup(rule.fileName(), List.of(fileName));
        }
        return fixed == null || fixed.isEmpty() ? rule.constant() : fixed;
    }

    /** Where the value comes from, in words; empty if from nowhere in the file. */
    String source() {
        return columns.length > 0 ? "column " + String.join(", ", names) : fixed == null ? "" : fixedFrom;
    }

    private static String fixedFrom(FieldRule rule, List<String> preamble) {
        boolean said = rule.preamble() != null && firstGroup(rule.preamble(), preamble) != null;
        return said ? "a line before the header" : rule.fileName() != null ? "the file's name" : "the profile";
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

    /** Whether no row says it and the file does not either. */
    boolean isMissingFromFile() {
        return columns.length == 0 && fixed == null && rule.fallback() == null;
    }

    /** Whether what was read may differ from what stands there. */
    boolean mayRepair() {
        return (identifier && columns.length > 0) || rule.digits() > 0;
    }

    /** The cell before it was repaired, once; null if it was read as it stands. */
    @Nullable
    String takeRepaired() {
        String text = repaired;
        repaired = null;
        return text;
    }

    /** The value in a row, or null where it is empty. */
    @Nullable
    String read(RawRecord row) {
        String text = single >= 0 ? Cells.trim(row.cell(single)) : columns.length == 0 ? "" : several(row);
        if (text.isEmpty()) {
            if (fixed == null) {
                return rule.fallback();
            }
            text = fixed;
        }
        if (identifier && NumberTexts.lostDigits(text)) {
            repaired = text;
            return rule.fallback();
        }
        return plain ? text : worked(text);
    }

    private @Nullable String worked(String cell) {
        String text = cell;
        if (rule.digits() > 0) {
            text = NumberTexts.padded(text, rule.digits());
            repaired = text.equals(cell) ? null : cell;
        }
        if (rule.pattern() != null) {
            Matcher matcher = rule.pattern().matcher(text);
            String group = matcher.find() ? matcher.group(matcher.groupCount() > 0 ? 1 : 0) : null;
            text = group == null ? "" : Cells.trim(group);
        }
        if (text.isEmpty()) {
            return rule.fallback();
        }
        return rule.map().isEmpty() ? text : mapped(text);
    }

    /** Cells that are mapped are of few kinds. */
    private @Nullable String mapped(String text) {
        if (text.equals(latestText)) {
            return latestMapped;
        }
        latestText = text;
        latestMapped = lookUp(text);
        return latestMapped;
    }

    private @Nullable String lookUp(String text) {
        Map<String, String> map = rule.map();
        String mapped = map.get(text);
        if (mapped == null) {
            mapped = map.get(text.toUpperCase(Locale.ROOT));
        }
        if (mapped != null) {
            return mapped.isEmpty() ? null : mapped;
        }
        return rule.other() != null ? rule.other() : text;
    }

    private String several(RawRecord row) {
        boolean first = !rule.firstFilled().isEmpty();
        StringBuilder text = new StringBuilder();
        for (int column : columns) {
            String cell = Cells.trim(row.cell(column));
            if (!cell.isEmpty()) {
                if (first) {
                    return cell;
                }
                text.append(text.length() == 0 ? "" : " ").append(cell);
            }
        }
        return text.toString();
    }
}
