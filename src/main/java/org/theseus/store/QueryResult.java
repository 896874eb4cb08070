package org.theseus.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table that a statement gave.
 *
 * @param columns in the statement's order
 * @param rows one value per column: null, Boolean, Long, Double, String, List or SortedMap of these; nodes and
 *     relationships are maps of their properties, times are ISO-8601 text
 * @param truncated whether the row limit cut the table off
 */
public record QueryResult(List<String> columns, List<List<@Nullable Object>> rows, boolean truncated) {}
