package org.theseus.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.yaml.YamlSection;

/**
 * Where a profile takes one field from. Columns, else a constant, a preamble line or the file's name; then a pattern, then
 * a value map.
 *
 * @param columns header names, of which the first present one is read
 * @param join header names whose cells are joined with a blank; empty if not used
 * @param firstFilled header names of which the first filled cell is read; empty if not used
 * @param constant the same value for every row whose columns say none, or null
 * @param fallback the value where nothing is found, or null
 * @param preamble pattern whose first group is found in a line before the header, or null
 * @param fileName pattern whose first group is found in the file's name, or null
 * @param pattern pattern whose first group is the value inside a cell, or null; no match means empty
 * @param digits a number that is text of so many digits: lost leading zeros come back; 0 if not used
 * @param map values by cell text in upper case; empty if not used
 * @param other value of texts that the map does not list, or null to pass them on
 * @param optional whether the columns may be missing
 * @param mayBeEmpty whether a required field may be empty in a row
 */
record FieldRule(
        List<String> columns,
        List<String> join,
        List<String> firstFilled,
        @Nullable String constant,
        @Nullable String fallback,
        @Nullable Pattern preamble,
        @Nullable Pattern fileName,
        @Nullable Pattern pattern,
        int digits,
        Map<String, String> map,
        @Nullable String other,
        boolean optional,
        boolean mayBeEmpty) {

    private static final String OPTIONAL_MARK = "?";

    /** A rule as a profile's {@code fields} write it: a column's name, or a section. */
    static FieldRule read(YamlSection section, String key) {
        return section.isText(key) ? ofColumn(section.text(key)) : read(section.section(key));
    }

    private static FieldRule ofColumn(String text) {
        boolean optional = text.endsWith(OPTIONAL_MARK);
        String name = optional ? text.substring(0, text.length() - 1) : text;
        return new FieldRule(
                List.of(name), List.of(), List.of(), null, null, null, null, null, 0, Map.of(), null, optional, false);
    }

    private static FieldRule read(YamlSection section) {
        FieldRule rule = new FieldRule(
                section.texts("column"),
                section.texts("join"),
                section.texts("first_filled"),
                section.textOrNull("constant"),
                section.textOrNull("default"),
                section.pattern("preamble"),
                section.pattern("file_name"),
                section.pattern("pattern"),
                section.number("digits", 0),
                section.has("map") ? map(section.section("map")) : Map.of(),
                section.textOrNull("other"),
                section.flag("optional"),
                section.flag("may_be_empty"));
        section.finish();
        return rule;
    }

    private static Map<String, String> map(YamlSection section) {
        Map<String, String> map = new HashMap<>();
        for (String key : section.keys()) {
            map.put(key.toUpperCase(Locale.ROOT), section.text(key));
        }
        return Map.copyOf(map);
    }

    /** The same with another value for where the file says none. */
    FieldRule otherwise(String text) {
        return new FieldRule(
                columns,
                join,
                firstFilled,
                text,
                null,
                preamble,
                fileName,
                pattern,
                digits,
                map,
                other,
                optional,
                mayBeEmpty);
    }

    /** Whether every file of this kind has a column for it. */
    boolean isOfColumn() {
        return !isOfFile() && !optional;
    }

    /** Whether the value is the same for the whole file. */
    boolean isOfFile() {
        return columns.isEmpty() && join.isEmpty() && firstFilled.isEmpty();
    }
}
