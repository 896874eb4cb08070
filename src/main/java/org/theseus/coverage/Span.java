package org.theseus.coverage;

import java.time.LocalDate;

/**
 * Days on which an account's or institution's records are in the case, both ends included.
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record Span(LocalDate from, LocalDate to) {

    boolean contains(LocalDate first, LocalDate last) {
        return !first.isBefore(from) && !last.isAfter(to);
    }

    /** {@code 2023-01-02..2023-06-30}. */
    @Override
    public String toString() {
        return from + ".." + to;
    }
}
