package org.theseus.generate.cases;

import java.util.List;
import java.util.Map;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.land.Town;
import org.theseus.generate.land.Towns;

/** Towns where routes pass, by country, and the order of countries on the routes. */
final class RoutePlaces {

    private static final List<List<String>> ROUTES = List.of(
            List.of("TR", "GR", "MK", "RS", "HU", "AT", "DE"),
            List.of("TR", "BG", "RS", "HU", "AT", "DE"),
            List.of("GR", "AL", "ME", "BA", "HR", "SI", "AT", "DE"));

    private static final Map<String, String> STOPS = Map.ofEntries(
            Map.entry("TR", "İstanbul"),
            Map.entry("GR", "Thessaloniki"),
            Map.entry("BG", "Sofia"),
            Map.entry("MK", "Gevgelija"),
            Map.entry("RS", "Subotica"),
            Map.entry("HU", "Szeged"),
            Map.entry("AL", "Tirana"),
            Map.entry("ME", "Podgorica"),
            Map.entry("BA", "Bihać"),
            Map.entry("HR", "Zagreb"),
            Map.entry("SI", "Ljubljana"),
            Map.entry("AT", "Wien"),
            Map.entry("DE", "München"));

    private static final List<String> HUBS_AND_BORDERS = List.of(
            "MK Gevgelija", "RS Subotica", "RS Preševo", "BA Bihać", "TR İstanbul", "TR Edirne", "BA Velika Kladuša");
    private static final List<String> QUIET =
            List.of("RS Kragujevac", "RS Čačak", "BA Zenica", "HR Osijek", "BG Varna");

    private RoutePlaces() {}

    /** A route. */
    static List<String> route(Chance chance) {
        return chance.pick(ROUTES);
    }

    /** The town where people of a route stop in the country. */
    static Town stop(String country) {
        String name = STOPS.get(country);
        if (name == null) {
            throw new IllegalArgumentException("no stop in " + country);
        }
        return Towns.all().get(country, name);
    }

    /** A hub or border town. */
    static Town busy(Chance chance) {
        return named(chance.pick(HUBS_AND_BORDERS));
    }

    /** A town that is neither. */
    static Town quiet(Chance chance) {
        return named(chance.pick(QUIET));
    }

    private static Town named(String text) {
        return Towns.all().get(text.substring(0, 2), text.substring(3));
    }
}
