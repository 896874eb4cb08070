package org.theseus.leads;

/** What two scales say of one person's payments; a word on a pattern, never on a person (domain catalogue 1.3). */
public enum Outcome {
    /** Both scales at or above their thresholds: transition; neither cancels the other. */
    BOTH("both patterns (transition): victim-protection steps first"),
    /** Evidence consistent with exploitation or control. */
    EXPLOITATION_PATTERN("exploitation pattern: victim-protection steps first"),
    /** Evidence consistent with a paid crossing. */
    SMUGGLING_PATTERN("smuggling pattern"),
    /** Neither threshold is reached, and what could not be tested would not reach one. */
    UNDETERMINED("undetermined"),
    /** Neither threshold is reached, but what could not be tested could reach one. */
    NOT_TESTABLE("not testable");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** As people read it. */
    public String words() {
        return words;
    }

    /** Whether steps to protect a victim come before everything else. */
    public boolean protectionFirst() {
        return this == BOTH || this == EXPLOITATION_PATTERN;
    }
}
