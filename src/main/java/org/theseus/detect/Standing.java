package org.theseus.detect;

/** What an indicator's leads may do for an alert (catalogue 1.1 and 1.2). */
public enum Standing {
    /** They count as one of the two groups that an alert needs. */
    COUNTS,
    /** They are shown beside others and never make an alert, neither alone nor as the second group. */
    SUPPORTS
}
