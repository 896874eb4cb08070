package org.theseus.store;

/** What came of announcing an import. */
public enum Begin {
    /** Announced, now or before: rows are to be written. */
    STARTED,
    /** This very import was already completed. */
    ALREADY_DONE,
    /** Other work is pending; nothing was announced. */
    OTHER_WORK_PENDING,
    /** The case is not at the revision at which the file was checked; nothing was announced. */
    CASE_CHANGED
}
