package org.theseus.ingest;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a profile takes one field from. Columns, a constant, the preamble or the file's name; then a pattern, then a
 * value map.
 *
 * @param columns header names, of which the first present one is read
 * @param join header names whose cells are joined with a blank; empty if not used
 * @param constant the value of every row, or null
 * @param fallback the value where the cell is empty, or null
 * @param preamble pattern whose first group is found in a line before the header, or null
 * @param fileName pattern whose first group is found in the file's name, or null
 * @param pattern pattern whose first group is the value inside a cell, or null; no match means empty
 * @param map values by cell text in upper case; empty if not used
 * @param other value of texts that the map does not list, or null to pass them on
 * @param optional whether the columns may be missing
 * @param mayBeEmpty whether a required field may be empty in a row
 */
record FieldRule(
        List<String> columns,
        List<String> join,
        @Nullable String constant,
        @Nullable String fallback,
        @Nullable Pattern preamble,
        @Nullable Pattern fileName,
        @Nullable Pattern pattern,
        Map<String, String> map,
        @Nullable String other,
        boolean optional,
        boolean mayBeEmpty) {

    static FieldRule ofColumn(String name, boolean optional) {
        return new FieldRule(List.of(name), List.of(), null, null, null, null, null, Map.of(), null, optional, false);
    }
}
