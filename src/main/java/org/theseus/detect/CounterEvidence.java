package org.theseus.detect;

/**
 * Something that speaks against a lead.
 *
 * @param effect what it adds to the score, zero or negative
 */
public record CounterEvidence(String label, double effect) {}
