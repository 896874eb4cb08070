package org.theseus.detect;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.model.TheseusException;

/**
 * A detector's parameters as text by name, with typed access. Immutable.
 *
 * <p>A missing name or an unreadable value is a usage error that names the detector, the parameter and the value.
 */
public final class Parameters {

    private final String detector;
    private final SortedMap<String, String> values;

    private Parameters(String detector, SortedMap<String, String> values) {
        this.detector = detector;
        this.values = values;
    }

    /** Parameters of one detector. */
    public static Parameters of(String detector, SortedMap<String, String> values) {
        return new Parameters(detector, java.util.Collections.unmodifiableSortedMap(new TreeMap<>(values)));
    }

    /** All values as written, by name. */
    public SortedMap<String, String> asMap() {
        return values;
    }

    /** A word. */
    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw bad(name, "(missing)", "a value");
        }
        return value;
    }

    /** A whole number. */
    public int count(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw bad(name, text(name), "a whole number");
        }
    }

    /** A ratio or share, not money. */
    public double ratio(String name) {
        try {
            return Double.parseDouble(text(name));
        } catch (NumberFormatException e) {
            throw bad(name, text(name), "a number with a dot");
        }
    }

    /** An ISO-8601 duration ({@code P30D}, {@code PT72H}) in milliseconds. */
    public long millis(String name) {
        try {
            return Duration.parse(text(name)).toMillis();
        } catch (java.time.format.DateTimeParseException e) {
            throw bad(name, text(name), "an ISO-8601 duration such as P30D or PT72H");
        }
    }

    private TheseusException bad(String name, String value, String expected) {
        return TheseusException.of(
                TheseusException.Kind.USAGE,
                "detector " + detector + ", parameter " + name + ": " + value + " is not " + expected,
                "Correct it in the file given with --config.");
    }
}
