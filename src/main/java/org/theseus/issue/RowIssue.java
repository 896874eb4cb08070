package org.theseus.issue;

/**
 * One row that was not accepted. The fields are those of {@code import --json}'s {@code rejected} (contract, section 5).
 *
 * @param line 1-based physical line
 * @param record 1-based data record, 0 if the problem lies before the first
 * @param code stable upper-case word for programs: {@code BAD_DATE}, {@code BAD_AMOUNT}, {@code CONFLICT} ...
 * @param message what is wrong, with the value, and what to try
 * @param raw the raw text of the row, cut at 2,000 characters with the cut said
 */
public record RowIssue(long line, long record, String code, String message, String raw) {}
