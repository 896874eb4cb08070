package org.theseus.detect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.model.TheseusException;

/**
 * Parameters of a wider definition beside an exact one (section {@code near} of the parameters). Each limit named there is moved
 * by one and the same share of itself: {@code more} of a duration, a count or a ratio, {@code less} of it, or more {@code
 * loss} of a share that must be kept (0.85 kept is 0.15 lost; a third more lost is 0.80 kept). The exact value of a limit stands beside
 * the moved one as {@code exact.NAME}, its way as {@code way.NAME}, so that a finding says by itself what it was measured by.
 * Immutable, thread-safe.
 *
 * @param parameters of the wider definition, by name
 */
public record NearLimits(SortedMap<String, String> parameters) {

    /** By which share a limit may be missed. */
    static final String WITHIN = "within";
    /** What is left of the exact definition's score. */
    static final String SCORE = "score";

    private static final String EXACT = "exact.";
    private static final String WAY = "way.";
    private static final int DIGITS = 4;

    public NearLimits {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** Those of the exact definition, moved as a section says. */
    static NearLimits of(Parameters exact, SortedMap<String, String> section) {
        SortedMap<String, String> values = new TreeMap<>(exact.asMap());
        section.forEach((name, way) -> {
            if (name.equals(WITHIN) || name.equals(SCORE)) {
                values.put(name, way);
            } else {
                values.put(EXACT + name, exact.text(name));
                values.put(WAY + name, way);
            }
        });
        NearLimits none = new NearLimits(values);
        return new NearLimits(none.movedBy(none.within()));
    }

    /** By which share a limit may be missed at most. */
    public double within() {
        return Parameters.of("near", parameters).ratio(WITHIN);
    }

    /** The same parameters with every limit moved by this share of its exact value; by 0 they are those of the exact definition. */
    public SortedMap<String, String> movedBy(double share) {
        SortedMap<String, String> values = new TreeMap<>(parameters);
        parameters.forEach((name, value) -> {
            if (name.startsWith(EXACT)) {
                String limit = name.substring(EXACT.length());
                String way = parameters.getOrDefault(WAY + limit, "");
                values.put(limit, moved(limit, value, way, BigDecimal.valueOf(share)));
            }
        });
        return values;
    }

    private static String moved(String name, String value, String way, BigDecimal share) {
        BigDecimal factor = way.equals("less") ? BigDecimal.ONE.subtract(share) : BigDecimal.ONE.add(share);
        try {
            if (value.startsWith("P")) {
                BigDecimal millis =
                        BigDecimal.valueOf(Duration.parse(value).toMillis()).multiply(factor);
                return Duration.ofMillis(millis.longValue()).toString();
            }
            BigDecimal number = new BigDecimal(value);
            return switch (way) {
                // counts stay whole numbers
                case "more", "less" ->
                    number.multiply(factor)
                            .setScale(number.scale() == 0 ? 0 : DIGITS, RoundingMode.HALF_UP)
                            .toPlainString();
                case "loss" ->
                    BigDecimal.ONE
                            .subtract(BigDecimal.ONE.subtract(number).multiply(factor))
                            .setScale(DIGITS, RoundingMode.HALF_UP)
                            .toPlainString();
                default -> throw bad(name, way);
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            throw bad(name, value);
        }
    }

    private static TheseusException bad(String name, String value) {
        return TheseusException.of(
                TheseusException.Kind.USAGE,
                "near limits, parameter " + name + ": " + value + " cannot be moved",
                "Write more, less or loss beside the name of a duration, a count or a ratio.");
    }
}
