package org.theseus.resolve.evidence;

/**
 * What a comparison came to.
 *
 * @param total sum of all weights
 * @param identified whether something beside the name speaks for it
 * @param barred whether something forbids joining, whatever the sum: two valid documents of one type, two birth dates
 * @param shared whether both state what should be one person's, whatever their names: a document, an account, a customer number
 *     or an e-mail address that belongs to no place, or a birth date, perhaps but for its day, with a
 *     telephone or a house
 * @param sameDay whether both state one birth date that hardly anybody else does
 */
public record Verdict(double total, boolean identified, boolean barred, boolean shared, boolean sameDay) {}
