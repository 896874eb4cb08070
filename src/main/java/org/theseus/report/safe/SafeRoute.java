package org.theseus.report.safe;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the payments of a network were made and paid out.
 *
 * @param towns with a position, by name
 * @param corridors from where to where, most payments first
 * @param payments rows of the network
 * @param drawn of these, how many have a town with a position at both ends
 * @param nowhere of these, how many have no known place at either end
 */
public record SafeRoute(List<SafeTown> towns, List<SafeCorridor> corridors, long payments, long drawn, long nowhere) {

    /**
     * A town.
     *
     * @param kind BORDER, STATION, HUB, ENTERTAINMENT or OTHER: a property of the place, never of anybody who was there
     * @param payments made or paid out there
     */
    public record SafeTown(
            String name, String country, String kind, double latitude, double longitude, long payments) {}

    /**
     * All payments from one place to another; a place is a town, else a country, else empty.
     *
     * @param fromTown place in the list of towns, null where only the country or nothing is known
     * @param euro all of it in EUR, null if a part of it has no rate
     */
    public record SafeCorridor(
            String from,
            @Nullable Integer fromTown,
            String to,
            @Nullable Integer toTown,
            long payments,
            SortedMap<String, String> sums,
            @Nullable String euro,
            @Nullable String first,
            @Nullable String last) {}
}
