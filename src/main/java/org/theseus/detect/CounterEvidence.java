package org.theseus.detect;

/**
 * Something that speaks against a lead.
 *
 * @param effect what it adds to the score, negative, or zero for what weakens the lead and lowers no score
 */
public record CounterEvidence(String label, double effect) {}
