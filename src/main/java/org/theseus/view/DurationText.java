package org.theseus.view;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Durations as people read them: {@code 5 d}, {@code 3 d 9 h}, {@code 15 min}. Stateless. */
public final class DurationText {

    private DurationText() {}

    /** Days, hours and minutes; seconds only of less than a minute. */
    public static String of(Duration duration) {
        StringBuilder text = new StringBuilder();
        part(text, duration.toDays(), "d");
        part(text, duration.toHoursPart(), "h");
        part(text, duration.toMinutesPart(), "min");
        if (text.length() == 0) {
            text.append(duration.toSeconds()).append(" s");
        }
        return text.toString();
    }

    /** A parameter's value: a duration in words, anything else as it is. */
    public static String ofParameter(String value) {
        try {
            return value.startsWith("P") ? of(Duration.parse(value)) + " (" + value + ")" : value;
        } catch (DateTimeParseException noDuration) {
            return value;
        }
    }

    private static void part(StringBuilder text, long count, String unit) {
        if (count > 0) {
            text.append(text.length() == 0 ? "" : " ").append(count).append(' ').append(unit);
        }
    }
}
