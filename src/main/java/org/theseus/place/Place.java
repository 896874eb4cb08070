package org.theseus.place;

/**
 * A town or a border crossing. Immutable.
 *
 * @param id stable identifier: country, colon, name in plain letters ({@code MK:gevgelija}); namesakes in one country have
 *     their position appended
 * @param name the name as GeoNames or our list of towns prints it
 * @param country ISO 3166 alpha-2 code, or XK
 * @param latitude degrees north
 * @param longitude degrees east
 * @param population inhabitants as GeoNames stated them when the data were derived; 0 if unknown
 */
public record Place(
        String id, String name, String country, double latitude, double longitude, PlaceClass kind, int population) {}
