package org.theseus.detect;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.theseus.model.Money;
import org.theseus.model.TheseusException;

/**
 * A detector's parameters as text by name, with typed access. Immutable, thread-safe; a value is read once.
 *
 * <p>A missing name or an unreadable value is a usage error that names the detector, the parameter and the value.
 */
public final class Parameters {

    private final String detector;
    private final SortedMap<String, String> values;
    /** Values as read, for detectors ask again at every row. */
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    private final Map<String, Double> ratios = new ConcurrentHashMap<>();
    private final Map<String, Long> lengths = new ConcurrentHashMap<>();
    private final Map<String, Money> amounts = new ConcurrentHashMap<>();

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

    /** A whole number, not negative. */
    public int count(String name) {
        Integer known = counts.get(name);
        return known != null ? known : counts.computeIfAbsent(name, this::readCount);
    }

    private int readCount(String name) {
        try {
            int count = Integer.parseInt(text(name));
            if (count >= 0) {
                return count;
            }
            throw bad(name, text(name), "zero or more");
        } catch (NumberFormatException e) {
            throw bad(name, text(name), "a whole number");
        }
    }

    /** A ratio or share, not money, not negative. */
    public double ratio(String name) {
        Double known = ratios.get(name);
        return known != null ? known : ratios.computeIfAbsent(name, this::readRatio);
    }

    private double readRatio(String name) {
        try {
            double ratio = Double.parseDouble(text(name));
            if (ratio >= 0 && ratio < Double.POSITIVE_INFINITY) {
                return ratio;
            }
            throw bad(name, text(name), "zero or more");
        } catch (NumberFormatException e) {
            throw bad(name, text(name), "a number with a dot");
        }
    }

    /** An ISO-8601 duration ({@code P30D}, {@code PT72H}) in milliseconds, not negative. */
    public long millis(String name) {
        Long known = lengths.get(name);
        return known != null ? known : lengths.computeIfAbsent(name, this::readMillis);
    }

    private long readMillis(String name) {
        try {
            long millis = Duration.parse(text(name)).toMillis();
            if (millis >= 0) {
                return millis;
            }
            throw bad(name, text(name), "zero or more");
        } catch (DateTimeParseException | ArithmeticException e) {
            throw bad(name, text(name), "an ISO-8601 duration such as P30D or PT72H");
        }
    }

    /** An amount of a currency with at most its digits, not negative. */
    public Money money(String name, String currency) {
        Money known = amounts.get(name);
        if (known == null || !known.currency().equals(currency)) {
            known = readMoney(name, currency);
            amounts.put(name, known);
        }
        return known;
    }

    private Money readMoney(String name, String currency) {
        try {
            Money money = Money.of(new BigDecimal(text(name)), currency);
            if (money.minor() >= 0) {
                return money;
            }
            throw bad(name, text(name), "zero or more");
        } catch (NumberFormatException | ArithmeticException e) {
            throw bad(name, text(name), "an amount of " + currency + " such as 3000.00");
        }
    }

    private TheseusException bad(String name, String value, String expected) {
        return TheseusException.of(
                TheseusException.Kind.USAGE,
                "detector " + detector + ", parameter " + name + ": " + value + " is not " + expected,
                "Correct it in the file given with --config.");
    }
}
