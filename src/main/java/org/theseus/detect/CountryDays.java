package org.theseus.detect;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * What reference data say of a country on a day, worked out once for each pair that is asked for: rows ask by the million, and
 * by the number of their day, without a date made for each. Thread-safe if what makes it is.
 *
 * @param <T> what they say
 */
public final class CountryDays<T> {

    private final BiFunction<String, LocalDate, T> make;
    private final Map<String, Map<Long, T>> known = new ConcurrentHashMap<>();

    /** Made by a function of a country and a day. */
    public CountryDays(BiFunction<String, LocalDate, T> make) {
        this.make = make;
    }

    /**
     * What they say.
     *
     * @param country code, or any other word that the function knows
     * @param epochDay number of the UTC day
     */
    public T at(String country, long epochDay) {
        Map<Long, T> days = known.get(country);
        if (days == null) {
            days = known.computeIfAbsent(country, fresh -> new ConcurrentHashMap<>());
        }
        T there = days.get(epochDay);
        return there != null
                ? there
                : days.computeIfAbsent(epochDay, day -> make.apply(country, LocalDate.ofEpochDay(day)));
    }
}
