package org.theseus.place;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.theseus.reference.ReferenceDocument;
import org.theseus.reference.ReferenceFile;
import org.theseus.reference.ReferenceTable;

/**
 * Which town a text means. A name matches by its letters in any script (see {@link TownKeys}), never by similarity: a
 * misspelt town is not found. Written texts may end in {@code , CC} or {@code (CC)}, which then decides the country, and
 * may have postcodes around the name.
 *
 * <p>A name that our list of towns gives to exactly one town of the asked country means that town, even where a hamlet of
 * the country has the same name: that is a statement in {@code towns.tsv} with its source. In every other case a name that
 * fits two places means neither, until somebody says which. RS includes XK, because older data file Kosovo under RS.
 *
 * <p>GeoNames data (CC BY 4.0) for 187 countries, all places of the route countries. One country is read when it is first
 * asked for, all of them only for a name without a country. Thread-safe. A look-up takes time proportional to the name.
 */
public final class Gazetteer {

    private static final String FOLDER = "geonames/";
    private static final String MANIFEST = FOLDER + "manifest.tsv";
    private static final double EARTH_RADIUS_KM = 6371.0088;
    private static final Comparator<Place> MOST_POPULOUS =
            Comparator.comparingInt(Place::population).reversed().thenComparing(Place::id);

    private final RouteTownList towns;
    private final ReferenceFile geonames;
    private final Set<String> countries;
    private final Map<String, CountryPlaces> loaded = new ConcurrentHashMap<>();

    /** Reads the shipped files when first used. */
    private static final class Shipped {
        static final Gazetteer INSTANCE =
                new Gazetteer(ReferenceTable.shipped(RouteTownList.NAME, RouteTownList.COLUMNS));
    }

    private Gazetteer(ReferenceTable townsFile) {
        this.towns = RouteTownList.read(townsFile);
        byte[] manifest = ReferenceDocument.bytes(MANIFEST);
        Set<String> found = new TreeSet<>();
        String version = "";
        for (String line : new String(manifest, StandardCharsets.UTF_8).split("\n")) {
            if (line.startsWith("# version: ")) {
                version = line.substring("# version: ".length());
            } else if (!line.startsWith("#")) {
                found.add(line.substring(0, 2));
            }
        }
        this.countries = found;
        this.geonames = new ReferenceFile("geonames", version, ReferenceDocument.sha256(manifest));
    }

    /** The gazetteer that the program ships; nothing is read before the first call. */
    public static Gazetteer shipped() {
        return Shipped.INSTANCE;
    }

    /** The shipped GeoNames data with another list of towns, for checking such a list. */
    static Gazetteer withTowns(ReferenceTable towns) {
        return new Gazetteer(towns);
    }

    /**
     * The one place that a text means, or nothing where it fits none or several.
     *
     * @param country code of the country, or null if unknown; a country written in the text wins
     */
    public Optional<Place> find(String town, @Nullable String country) {
        for (PlaceText.Reading reading : PlaceText.of(town, country).readings()) {
            Set<String> keys = TownKeys.of(reading.name());
            List<Place> named = matching(keys, reading.country());
            if (named.size() == 1) {
                return Optional.of(named.get(0));
            }
            if (!named.isEmpty()) {
                return claimed(keys, reading.country());
            }
        }
        return Optional.empty();
    }

    private Optional<Place> claimed(Set<String> keys, @Nullable String country) {
        Set<Place> claimed = new LinkedHashSet<>();
        if (country != null) {
            searched(country).forEach(each -> places(each).claimed(keys, claimed));
        }
        return claimed.size() == 1 ? Optional.of(claimed.iterator().next()) : Optional.empty();
    }

    /**
     * Every place that a text may mean, the most populous first.
     *
     * @param country code of the country, or null if unknown; a country written in the text wins
     */
    public List<Place> candidates(String town, @Nullable String country) {
        for (PlaceText.Reading reading : PlaceText.of(town, country).readings()) {
            List<Place> named = matching(TownKeys.of(reading.name()), reading.country());
            if (!named.isEmpty()) {
                return named;
            }
        }
        return List.of();
    }

    private List<Place> matching(Set<String> keys, @Nullable String country) {
        Set<Place> found = new TreeSet<>(MOST_POPULOUS);
        searched(country).forEach(each -> places(each).named(keys, found));
        return List.copyOf(found);
    }

    private Set<String> searched(@Nullable String country) {
        if (country == null) {
            return countries;
        }
        return country.equals("RS") ? Set.of("RS", "XK") : Set.of(country);
    }

    private CountryPlaces places(String country) {
        return loaded.computeIfAbsent(
                country,
                code -> CountryPlaces.of(
                        code,
                        countries.contains(code) ? ReferenceDocument.bytes(FOLDER + code + ".tsv.gz") : null,
                        towns.of(code)));
    }

    /** The place of an identifier, if there is one. */
    public Optional<Place> byId(String id) {
        return id.length() > 3 && countries.contains(id.substring(0, 2))
                ? Optional.ofNullable(places(id.substring(0, 2)).byId(id))
                : Optional.empty();
    }

    /** Every town of our own list, by country and in the order of the file. */
    public List<RouteTown> routeTowns() {
        List<RouteTown> all = new ArrayList<>();
        towns.countries().forEach(country -> all.addAll(places(country).towns()));
        return all;
    }

    /** The towns of our own list in one country. */
    public List<RouteTown> routeTowns(String country) {
        return List.copyOf(places(country).towns());
    }

    /** All places, by country: for checks of the data. */
    Map<String, List<Place>> allPlaces() {
        Map<String, List<Place>> all = new TreeMap<>();
        countries.forEach(
                country -> all.put(country, List.copyOf(places(country).all())));
        return all;
    }

    /** Version and digest of our list of towns. */
    public ReferenceFile townsFile() {
        return towns.file();
    }

    /** Version of the GeoNames data, and the digest of the manifest that names the digest of each country's file. */
    public ReferenceFile geonamesFile() {
        return geonames;
    }

    /** Great-circle distance in kilometres on a sphere; within 0.6 % of the distance on the ellipsoid. */
    public static double kilometres(Place a, Place b) {
        double latitude = Math.toRadians(b.latitude() - a.latitude()) / 2;
        double longitude = Math.toRadians(b.longitude() - a.longitude()) / 2;
        double chord = Math.pow(Math.sin(latitude), 2)
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * Math.pow(Math.sin(longitude), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
