package org.theseus.proof;

/**
 * A statement or footer whose own figures are not those of its rows.
 *
 * @param line line of the statement
 * @param code {@code BALANCE} or {@code TOTALS}
 * @param message what is stated and what was found
 */
public record Failure(long line, String code, String message) {}
