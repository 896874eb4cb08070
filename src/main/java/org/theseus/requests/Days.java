package org.theseus.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.theseus.coverage.Span;
import org.theseus.model.BookingTime;
import org.theseus.model.Precision;

/** Stretches of days. Stateless. */
final class Days {

    private Days() {}

    static Optional<LocalDate> of(BookingTime time) {
        return time.isKnown()
                ? Optional.of(Instant.ofEpochMilli(time.epochMillis())
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate())
                : Optional.empty();
    }

    /**
     * The days under which an agent may have booked a payment: one if the record gives days only, else the local days by clocks from
     * eight hours behind UTC, as operators in the United States write them, to five hours ahead of it.
     */
    static Optional<Span> inAgentsBooks(BookingTime time) {
        if (time.precision() == Precision.DAY) {
            return of(time).map(day -> new Span(day, day));
        }
        return time.isKnown()
                ? Optional.of(new Span(day(time.epochMillis(), -8), day(time.latestMillis(), 5)))
                : Optional.empty();
    }

    private static LocalDate day(long millis, int offsetHours) {
        return Instant.ofEpochMilli(millis)
                .atOffset(ZoneOffset.ofHours(offsetHours))
                .toLocalDate();
    }

    /** Whole months around a stretch and one on either side: banks give statements by month, habits need a before and after. */
    static Span months(Span days) {
        return new Span(
                YearMonth.from(days.from()).minusMonths(1).atDay(1),
                YearMonth.from(days.to()).plusMonths(1).atEndOfMonth());
    }

    /** Days of a stretch that lie in none of the others. */
    static List<Span> missing(Span wanted, List<Span> seen) {
        List<Span> missing = new ArrayList<>();
        LocalDate next = wanted.from();
        for (Span span : seen.stream()
                .sorted(Comparator.comparing(Span::from).thenComparing(Span::to))
                .toList()) {
            if (span.from().isAfter(next) && !next.isAfter(wanted.to())) {
                LocalDate last = span.from().minusDays(1);
                missing.add(new Span(next, last.isAfter(wanted.to()) ? wanted.to() : last));
            }
            if (!span.to().isBefore(next)) {
                next = span.to().plusDays(1);
            }
        }
        if (!next.isAfter(wanted.to())) {
            missing.add(new Span(next, wanted.to()));
        }
        return missing;
    }
}
