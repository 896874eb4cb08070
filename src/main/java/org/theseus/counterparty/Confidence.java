package org.theseus.counterparty;

/** How far something that was found in a text can be relied on. */
public enum Confidence {
    /** Proved by check digits where it stands by itself, or taken from a fixed place of the bank's text. */
    HIGH,
    /** Check digits fit but it stands glued to other text, or a pattern that has been seen to be wrong at times. */
    MEDIUM,
    /** What was left over. A hint for a reader; it identifies nobody and no account. */
    LOW
}
