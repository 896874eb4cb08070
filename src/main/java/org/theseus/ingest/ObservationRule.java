package org.theseus.ingest;

/** Whose own records a file of this kind holds (design decision 12). */
public enum ObservationRule {
    /** Every account in the file: synthetic research sets. */
    ALL,
    /** The one account that the extract is of. */
    OWN,
    /** Nobody's: lists of transfers. */
    NONE
}
