package org.theseus.resolve.evidence;

/**
 * What a comparison came to.
 *
 * @param total sum of all weights
 * @param identified whether something beside the name speaks for it
 * @param barred whether something forbids joining, whatever the sum: two valid documents of one type, two birth dates
 */
public record Verdict(double total, boolean identified, boolean barred) {}
