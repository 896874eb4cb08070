package org.theseus.protect;

/** What an output shows of protected parties. */
public enum Disclosure {
    /** They stand there by pseudonym; the default of everything that leaves the case. */
    PROTECTED,
    /** Real names and numbers; only for a reason that the log keeps. */
    REVEALED
}
