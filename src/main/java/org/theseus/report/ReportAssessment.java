package org.theseus.report;

/**
 * What a named analyst decided on a finding. Immutable.
 *
 * @param state constant of the decision, {@code ESCALATED}
 * @param author who decided
 * @param at when, ISO 8601 in UTC
 * @param reason in the analyst's words, empty if none was given
 */
public record ReportAssessment(String state, String author, String at, String reason) {}
