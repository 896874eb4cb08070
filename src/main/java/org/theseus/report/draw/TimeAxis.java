package org.theseus.report.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.theseus.report.text.ReportText;

/** A time axis in UTC with at most nine marked times at round hours, days or months. Immutable. */
final class TimeAxis {

    private static final int MOST_TICKS = 8;
    private static final int[] HOURS = {1, 2, 3, 6, 12};
    private static final int[] DAYS = {1, 2, 5, 7, 14};
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};

    /** A marked time. */
    record Tick(double x, String label) {}

    private enum Grain {
        HOUR,
        DAY,
        MONTH
    }

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

    List<Tick> ticks(ReportText text) {
        LocalDateTime start = LocalDateTime.ofInstant(Instant.ofEpochMilli(fromMillis), ZoneOffset.UTC);
        long hours = (toMillis - fromMillis) / 3_600_000L;
        for (int step : HOURS) {
            if (hours / step < MOST_TICKS) {
                return ticks(start.truncatedTo(ChronoUnit.DAYS), step, ChronoUnit.HOURS, Grain.HOUR, text);
            }
        }
        for (int step : DAYS) {
            if (hours / 24 / step < MOST_TICKS) {
                long day = start.toLocalDate().toEpochDay();
                LocalDate first = LocalDate.ofEpochDay(step == 1 ? day : day - Math.floorMod(day - 4, step));
                return ticks(first.atStartOfDay(), step, ChronoUnit.DAYS, Grain.DAY, text);
            }
        }
        for (int step : MONTHS) {
            if (hours / 24 / 30 / step < MOST_TICKS) {
                LocalDate first = start.toLocalDate().withDayOfMonth(1);
                LocalDate aligned = first.minusMonths((first.getMonthValue() - 1) % step);
                return ticks(aligned.atStartOfDay(), step, ChronoUnit.MONTHS, Grain.MONTH, text);
            }
        }
        return List.of();
    }

    private List<Tick> ticks(LocalDateTime first, int step, ChronoUnit unit, Grain grain, ReportText text) {
        List<Tick> ticks = new ArrayList<>();
        for (LocalDateTime at = first; ; at = at.plus(step, unit)) {
            long millis = at.toInstant(ZoneOffset.UTC).toEpochMilli();
            if (millis > toMillis) {
                return List.copyOf(ticks);
            }
            if (millis >= fromMillis) {
                ticks.add(new Tick(x(millis), label(at, grain, ticks.isEmpty(), text)));
            }
        }
    }

    private static String label(LocalDateTime at, Grain grain, boolean first, ReportText text) {
        String month = text.get("month." + at.getMonthValue());
        return switch (grain) {
            case HOUR -> text.of("date.hour", at.getDayOfMonth(), month, at.toLocalTime());
            case DAY -> text.of(first ? "date.first" : "date.day", at.getDayOfMonth(), month, at.getYear());
            case MONTH -> month + " " + at.getYear();
        };
    }
}
