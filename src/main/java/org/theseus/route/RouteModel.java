package org.theseus.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.place.Gazetteer;
import org.theseus.place.Place;
import org.theseus.reference.ReferenceDocument;
import org.theseus.reference.ReferenceFile;
import org.theseus.yaml.YamlSection;

/**
 * The route graph of {@code routes.yaml}: countries, and the legs between them. Movement only; in which direction money
 * goes along a leg is for an indicator to say. Immutable and thread-safe; read when first asked for.
 */
public final class RouteModel {

    private static final String NAME = "routes.yaml";

    private final ReferenceFile file;
    private final List<RoutePath> paths;
    private final PlaceOnPath placeOnPath;
    private final Set<String> countries = new TreeSet<>();

    private static final class Shipped {
        static final RouteModel INSTANCE = read(ReferenceDocument.shipped(NAME), Gazetteer.shipped());
    }

    private RouteModel(ReferenceFile file, List<RoutePath> paths, Gazetteer gazetteer) {
        this.file = file;
        this.paths = List.copyOf(paths);
        this.placeOnPath = new PlaceOnPath(gazetteer);
        paths.forEach(path -> path.stages().forEach(countries::addAll));
    }

    /** The routes that the program ships. */
    public static RouteModel shipped() {
        return Shipped.INSTANCE;
    }

    /** Routes from a document of the same layout; INPUT errors name the line. */
    public static RouteModel read(ReferenceDocument document, Gazetteer gazetteer) {
        List<RoutePath> paths = new ArrayList<>();
        for (YamlSection section : document.root().sections("routes")) {
            paths.add(RoutePath.of(section, document.source(section)));
            section.finish();
        }
        document.root().finish();
        return new RouteModel(document.file(), paths, gazetteer);
    }

    /** Version and digest of the file. */
    public ReferenceFile file() {
        return file;
    }

    /** All paths in the order of the file. */
    public List<RoutePath> paths() {
        return paths;
    }

    /** The paths that some source describes for a day. */
    public List<RoutePath> paths(LocalDate day) {
        return paths.stream().filter(path -> path.validity().holdsOn(day)).toList();
    }

    /** Whether two countries follow each other on some path, in either direction, at any time. */
    public boolean isLeg(String a, String b) {
        return paths.stream().anyMatch(path -> path.hasLeg(a, b) || path.hasLeg(b, a));
    }

    /**
     * The paths on which two countries follow each other, in either direction.
     *
     * @param day only paths that a source describes for this day, or null for all
     */
    public List<RoutePath> legs(String a, String b, @Nullable LocalDate day) {
        return (day == null ? paths : paths(day))
                .stream().filter(path -> path.hasLeg(a, b) || path.hasLeg(b, a)).toList();
    }

    /** Whether a country stands on some path. */
    public boolean isOnRoute(String country) {
        return countries.contains(country);
    }

    /**
     * Where a place lies on a path: the stage, and within the country how far from where the path enters it to where it
     * leaves it, by distance to the border towns of our list. At a border town of the way in the fraction is 0, of the way
     * out it is just under 1; without border towns on both sides it is 0.5.
     *
     * <p>A country at several stages counts at the first.
     *
     * @return empty if the place's country is not on the path
     */
    public OptionalDouble position(RoutePath path, Place place) {
        return placeOnPath.position(path, place);
    }

    /**
     * How far a sequence of countries advances along a path: each gets a stage not before that of the one before, and as
     * many as possible get a later one. O(n s) for n countries and s stages.
     *
     * @return empty if a country is not on the path, or the sequence turns back
     */
    public static Optional<Advance> advance(RoutePath path, List<String> countries) {
        return AdvanceSearch.along(path, countries);
    }

    /** The path along which a sequence of countries advances most, the first of the file among equals. */
    public Optional<Advance> bestAdvance(List<String> countries) {
        return paths.stream()
                .flatMap(path -> advance(path, countries).stream())
                .max(Comparator.comparingInt(Advance::strict).thenComparing(advance -> -paths.indexOf(advance.path())));
    }
}
