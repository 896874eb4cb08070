package org.theseus.algo.flow;

/** What must be true of two payments for the second to pass on money of the first. */
public enum FlowOrder {
    /** Nothing: a static flow. */
    IGNORED,
    /** The second may have come after the first. */
    POSSIBLE,
    /** The second came after the first whatever the times within their intervals. */
    CERTAIN
}
