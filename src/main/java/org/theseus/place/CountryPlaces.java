package org.theseus.place;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The places of one country, by key and by identifier, and which names our list of towns claims there. Immutable. */
final class CountryPlaces {

    private static final String NAMESAKE = "@";

    private final Map<String, Place> byId = new LinkedHashMap<>();
    private final Map<String, Set<String>> idsByKey = new HashMap<>();
    private final Map<String, Set<String>> claimsByKey = new HashMap<>();
    private final List<RouteTown> towns = new ArrayList<>();

    private CountryPlaces() {}

    /**
     * Reads one country.
     *
     * @param geonames its file out of the jar (gzip, UTF-8, tab-separated: name, latitude, longitude, inhabitants), or null
     */
    static CountryPlaces of(String country, byte @Nullable [] geonames, List<RouteTownList.Entry> entries) {
        CountryPlaces places = new CountryPlaces();
        if (geonames != null) {
            places.read(country, geonames);
        }
        for (RouteTownList.Entry entry : entries) {
            RouteTown town = RouteTownList.town(entry, places.byId.get(entry.id()));
            places.towns.add(town);
            places.byId.put(entry.id(), town.place());
            for (String name : town.names()) {
                for (String key : TownKeys.of(name)) {
                    places.idsByKey
                            .computeIfAbsent(key, none -> new LinkedHashSet<>())
                            .add(entry.id());
                    places.claimsByKey
                            .computeIfAbsent(key, none -> new LinkedHashSet<>())
                            .add(entry.id());
                }
            }
        }
        return places;
    }

    private void read(String country, byte[] geonames) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(geonames)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(country, line.split("\t"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String country, String[] cells) {
        boolean namesake = cells[0].endsWith(NAMESAKE);
        String name = namesake ? cells[0].substring(0, cells[0].length() - 1) : cells[0];
        String id = country + ":" + PlaceId.slug(name) + (namesake ? NAMESAKE + cells[1] + "," + cells[2] : "");
        byId.put(
                id,
                new Place(
                        id,
                        name,
                        country,
                        Double.parseDouble(cells[1]),
                        Double.parseDouble(cells[2]),
                        PlaceClass.OTHER,
                        cells.length > 3 ? Integer.parseInt(cells[3]) : 0));
        for (String key : TownKeys.of(name)) {
            idsByKey.computeIfAbsent(key, none -> new LinkedHashSet<>(2)).add(id);
        }
    }

    @Nullable
    Place byId(String id) {
        return byId.get(id);
    }

    Collection<Place> all() {
        return byId.values();
    }

    List<RouteTown> towns() {
        return towns;
    }

    /** Adds the places that have one of the keys. */
    void named(Set<String> keys, Collection<Place> into) {
        collect(idsByKey, keys, into);
    }

    /** Adds the towns of our list that claim one of the keys. */
    void claimed(Set<String> keys, Collection<Place> into) {
        collect(claimsByKey, keys, into);
    }

    private void collect(Map<String, Set<String>> index, Set<String> keys, Collection<Place> into) {
        for (String key : keys) {
            for (String id : index.getOrDefault(key, Set.of())) {
                Place place = byId.get(id);
                if (place != null) {
                    into.add(place);
                }
            }
        }
    }
}
