package org.theseus.detect;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.theseus.graph.TemporalGraph;
import org.theseus.project.CaseGraph;

/** How leads say days, shares and numbers: always alike, UTC, dot as decimal sign. Stateless. */
public final class Wording {

    private static final int HUNDRED = 100;
    private static final long HALF_MINUTE = 30_000;
    private static final long HALF_HOUR = 30;
    /** Up to two hours a length is said in minutes. */
    private static final long MINUTES_SAID = 120;

    private static final double LARGE = 1e9;
    private static final double UNSURE = 1e-6;

    private Wording() {}

    /** The UTC day of an instant: {@code 2023-06-02}. */
    public static String day(long epochMillis) {
        return LocalDate.ofEpochDay(Math.floorDiv(epochMillis, Rows.DAY)).toString();
    }

    /** First and last day of some edges (at least one), once if equal: {@code 2023-06-02 to 2023-06-09}. */
    public static String days(TemporalGraph graph, int[] edges) {
        return days(graph, new int[][] {edges});
    }

    /** The same of the edges of all lists. */
    public static String days(TemporalGraph graph, int[]... edges) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int[] some : edges) {
            for (int edge : some) {
                first = Math.min(first, graph.earliest(edge));
                last = Math.max(last, graph.latest(edge));
            }
        }
        return Math.floorDiv(first, Rows.DAY) == Math.floorDiv(last, Rows.DAY)
                ? day(first)
                : day(first) + " to " + day(last);
    }

    /** A share as a percentage: {@code 84 %}. */
    public static String percent(double share) {
        return decimal(100 * share, 1, "%.0f") + " %";
    }

    /** A ratio with two decimals: {@code 0.84}. */
    public static String ratio(double value) {
        return decimal(value, HUNDRED, "%.2f");
    }

    /** As the format says; worked out here where nothing depends on how a half is rounded, for a run writes many thousands. */
    private static String decimal(double value, int parts, String format) {
        double scaled = value * parts;
        double beyond = scaled - Math.floor(scaled);
        if (!(value >= 0 && scaled < LARGE) || Math.abs(beyond - 0.5) < UNSURE) {
            return String.format(Locale.ROOT, format, value);
        }
        long rounded = (long) (scaled + 0.5);
        return parts == 1
                ? Long.toString(rounded)
                : rounded / HUNDRED + (rounded % HUNDRED < HUNDRED / 10 ? ".0" : ".") + rounded % HUNDRED;
    }

    /** A length of time in days if it is whole days, else in hours or minutes, the nearest: {@code 30 d}, {@code 36 h}, {@code 45 min}. */
    public static String span(long millis) {
        if (millis % Duration.ofDays(1).toMillis() == 0) {
            return Duration.ofMillis(millis).toDays() + " d";
        }
        // a time to the minute leaves a minute open: 13:59 h at the least are said as 14 h, not as 13 h
        long minutes = Duration.ofMillis(millis + HALF_MINUTE).toMinutes();
        return minutes < MINUTES_SAID ? minutes + " min" : (minutes + HALF_HOUR) / (2 * HALF_HOUR) + " h";
    }

    /** A number with its noun: {@code 1 transfer}, {@code 2 transfers}. */
    public static String count(long number, String noun) {
        return count(number, noun, noun + "s");
    }

    /** A number with its noun where the plural is another word. */
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Why rows that no time-respecting detector may read are missing; empty if there are none. */
    public static String untimed(CaseGraph graph) {
        int aggregated = graph.untimed().aggregated();
        int undated = graph.untimed().undated();
        return aggregated + undated == 0
                ? ""
                : count(aggregated, "aggregated row") + " and " + count(undated, "single row")
                        + " without a date cannot be placed in time";
    }
}
