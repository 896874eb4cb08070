package org.theseus.reconcile;

/**
 * A fact in which two records of what should be one payment do not agree. Both are kept as they are.
 *
 * @param id one record
 * @param otherId the other
 * @param what {@code amount}, {@code time}, {@code payer}, {@code payee}, {@code account}, {@code status}, {@code reference}
 * @param value as the one says, with its row
 * @param otherValue as the other says, with its row
 * @param joined whether the two are one payment all the same; if not, both are in every sum
 */
public record Conflict(String id, String otherId, String what, String value, String otherValue, boolean joined) {}
