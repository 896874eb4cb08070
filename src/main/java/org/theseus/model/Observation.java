package org.theseus.model;

/** How much of an account the case has seen (design decision 12). */
public enum Observation {
    /** Known from other accounts' records only. */
    SEEN_ONLY,
    /** Own records, but not for all of the case's period. */
    PARTIAL,
    /** Own records for a stated period without gaps. */
    FULL
}
