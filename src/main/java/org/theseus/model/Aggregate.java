package org.theseus.model;

import org.jspecify.annotations.Nullable;

/**
 * Marks a row that sums up several payments. Such a row is in every sum and list and in no time-respecting detector.
 *
 * @param count how many payments, null where the source does not say
 * @param from first day of the period, UNKNOWN where not given
 * @param to last day of the period, UNKNOWN where not given
 */
public record Aggregate(@Nullable Long count, BookingTime from, BookingTime to) {}
