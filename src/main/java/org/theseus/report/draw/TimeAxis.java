package org.theseus.report.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A time axis in UTC with at most eight marked times at round hours, days or months. Immutable. */
final class TimeAxis {

    private static final int MOST_TICKS = 8;
    private static final int[] HOURS = {1, 2, 3, 6, 12};
    private static final int[] DAYS = {1, 2, 5, 7, 14};
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter FIRST_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private final long fromMillis;
    private final long toMillis;
    private final double left;
    private final double right;

    private TimeAxis(long fromMillis, long toMillis, double left, double right) {
        this.fromMillis = fromMillis;
        this.toMillis = toMillis;
        this.left = left;
        this.right = right;
    }

    /** An axis over these instants, at least an hour long, between two places. */
    static TimeAxis over(long fromMillis, long toMillis, double left, double right) {
        return new TimeAxis(fromMillis, Math.max(toMillis, fromMillis + 3_600_000L), left, right);
    }

    double x(long millis) {
        return left + (right - left) * (millis - fromMillis) / (toMillis - fromMillis);
    }

    List<TimelineDrawing.Tick> ticks() {
        LocalDateTime start = LocalDateTime.ofInstant(Instant.ofEpochMilli(fromMillis), ZoneOffset.UTC);
        long hours = (toMillis - fromMillis) / 3_600_000L;
        for (int step : HOURS) {
            if (hours / step < MOST_TICKS) {
                LocalDateTime first = start.truncatedTo(ChronoUnit.DAYS);
                return ticks(first, step, ChronoUnit.HOURS, HOUR, HOUR);
            }
        }
        for (int step : DAYS) {
            if (hours / 24 / step < MOST_TICKS) {
                long day = start.toLocalDate().toEpochDay();
                LocalDate first = LocalDate.ofEpochDay(step == 1 ? day : day - Math.floorMod(day - 4, step));
                return ticks(first.atStartOfDay(), step, ChronoUnit.DAYS, FIRST_DAY, DAY);
            }
        }
        for (int step : MONTHS) {
            if (hours / 24 / 30 / step < MOST_TICKS) {
                LocalDate first = start.toLocalDate().withDayOfMonth(1);
                LocalDate aligned = first.minusMonths((first.getMonthValue() - 1) % step);
                return ticks(aligned.atStartOfDay(), step, ChronoUnit.MONTHS, MONTH, MONTH);
            }
        }
        return List.of();
    }

    private List<TimelineDrawing.Tick> ticks(
            LocalDateTime first, int step, ChronoUnit unit, DateTimeFormatter start, DateTimeFormatter further) {
        List<TimelineDrawing.Tick> ticks = new ArrayList<>();
        for (LocalDateTime at = first; ; at = at.plus(step, unit)) {
            long millis = at.toInstant(ZoneOffset.UTC).toEpochMilli();
            if (millis > toMillis) {
                return List.copyOf(ticks);
            }
            if (millis >= fromMillis) {
                String label = (ticks.isEmpty() ? start : further).format(at);
                ticks.add(new TimelineDrawing.Tick(NetworkDrawing.number(x(millis)), label));
            }
        }
    }
}
