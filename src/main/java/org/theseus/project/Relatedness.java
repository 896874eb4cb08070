package org.theseus.project;

/** Whether two ends of transfers have a tie to each other (domain catalogue 1.1); a missing sign is never a NO. */
public enum Relatedness {
    /** Declared relation, one household, rare shared surname, or six transfers in six different months. */
    YES,
    /** Positive signs of being strangers: different payer towns, no earlier tie, no shared identifier, surnames known and different. */
    NO,
    UNKNOWN
}
