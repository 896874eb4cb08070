package org.theseus.route;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.theseus.place.Gazetteer;
import org.theseus.place.Place;
import org.theseus.place.RouteTown;

/** Positions of places along paths, from distances to border towns. */
final class PlaceOnPath {

    private static final double MIDDLE = 0.5;
    private static final double JUST_UNDER_ONE = 0.999;

    private final Gazetteer gazetteer;

    PlaceOnPath(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    OptionalDouble position(RoutePath path, Place place) {
        List<Integer> stages = path.positions(place.country());
        if (stages.isEmpty()) {
            return OptionalDouble.empty();
        }
        int stage = stages.get(0);
        OptionalDouble in = toBorder(place, countriesAt(path, path.stagesBefore(stage)));
        OptionalDouble out = toBorder(place, countriesAt(path, path.stagesAfter(stage)));
        return OptionalDouble.of(stage + Math.min(JUST_UNDER_ONE, fraction(in, out)));
    }

    private static double fraction(OptionalDouble in, OptionalDouble out) {
        if (in.isPresent() && in.getAsDouble() == 0) {
            return 0;
        }
        if (out.isPresent() && out.getAsDouble() == 0) {
            return 1;
        }
        return in.isEmpty() || out.isEmpty() ? MIDDLE : in.getAsDouble() / (in.getAsDouble() + out.getAsDouble());
    }

    private static Set<String> countriesAt(RoutePath path, List<Integer> stages) {
        Set<String> countries = new TreeSet<>();
        stages.forEach(stage -> countries.addAll(path.stages().get(stage)));
        return countries;
    }

    /** Kilometres to the nearest town of the place's country that borders on one of the countries. */
    private OptionalDouble toBorder(Place place, Set<String> neighbours) {
        return gazetteer.routeTowns(place.country()).stream()
                .filter(town -> town.bordersOn().stream().anyMatch(neighbours::contains))
                .map(RouteTown::place)
                .mapToDouble(border -> border.equals(place) ? 0 : Gazetteer.kilometres(border, place))
                .min();
    }
}
