package org.theseus.detect;

/** The kinds of evidence an indicator can add; an alert needs two (domain catalogue 1.1). */
public enum EvidenceGroup {
    /** Identities, strangers, shared identifiers. */
    WHO,
    /** Order, dwell, bursts. */
    WHEN,
    /** Price, heads, conservation of value. */
    HOW_MUCH,
    /** Places, legs, agents. */
    WHERE,
    /** Passed on, released, succeeded. */
    WHAT_NEXT
}
