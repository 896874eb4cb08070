package org.theseus.algo.trace;

/** Which way the money is followed. */
public enum Direction {
    /** Where did it go. */
    FORWARD,
    /** Where did it come from. */
    BACKWARD
}
