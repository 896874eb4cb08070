package org.theseus.generate.people;

import java.util.Set;
import org.theseus.generate.chance.Chance;

/** In which form names of a culture are usually written in a country. */
final class Habits {

    private static final Set<String> CYRILLIC_TOO = Set.of("RS", "ME", "BA");
    private static final Set<String> SERBO_CROATIAN = Set.of("RS", "ME", "BA", "HR", "SI");
    private static final Set<String> ARABIC_SCRIPT = Set.of("SY", "IQ", "AF", "IR", "PK", "AE");

    private Habits() {}

    static NameForm draw(Culture culture, String country, Chance chance) {
        double point = chance.unit();
        return switch (culture.writing()) {
            case SOUTH_SLAVIC_LATIN -> southSlavic(culture, country, point);
            case ALBANIAN, TURKISH -> neighbour(culture, country, point);
            case MACEDONIAN -> macedonian(country, point);
            case BULGARIAN ->
                country.equals("BG")
                        ? at(point, 0.6, NameForm.OWN, 1, NameForm.PASSPORT)
                        : at(point, 0.8, NameForm.PASSPORT, 0.9, NameForm.ALTERNATIVE, 1, NameForm.SCHOLARLY);
            case GREEK ->
                country.equals("GR")
                        ? at(point, 0.7, NameForm.OWN, 1, NameForm.PASSPORT)
                        : at(point, 0.65, NameForm.PASSPORT, 0.92, NameForm.ALTERNATIVE, 1, NameForm.SCHOLARLY);
            case GERMAN ->
                Set.of("AT", "DE", "CH").contains(country)
                        ? at(point, 0.8, NameForm.OWN, 1, NameForm.DIGRAPHS)
                        : at(point, 0.5, NameForm.DIGRAPHS, 0.9, NameForm.ASCII, 1, NameForm.OWN);
            case LATIN ->
                country.equals(culture.homeland())
                        ? at(point, 0.6, NameForm.OWN, 0.8, NameForm.ALTERNATIVE, 1, NameForm.ASCII)
                        : at(point, 0.85, NameForm.ASCII, 1, NameForm.OWN);
            case ROMANISED ->
                ARABIC_SCRIPT.contains(country)
                        ? at(point, 0.3, NameForm.OWN, 1, NameForm.PASSPORT)
                        : at(point, 0.01, NameForm.OWN, 0.62, NameForm.PASSPORT, 1, NameForm.ALTERNATIVE);
        };
    }

    private static NameForm southSlavic(Culture culture, String country, double point) {
        if (SERBO_CROATIAN.contains(country)) {
            boolean cyrillic = CYRILLIC_TOO.contains(country) && (culture == Culture.SR || culture == Culture.BS);
            return at(
                    point,
                    cyrillic ? 0.2 : 0,
                    NameForm.SERBIAN_CYRILLIC,
                    0.65,
                    NameForm.OWN,
                    0.88,
                    NameForm.ASCII,
                    1,
                    NameForm.DIGRAPHS);
        }
        if (country.equals("MK") || country.equals("BG")) {
            return at(point, 0.45, NameForm.MACEDONIAN_CYRILLIC, 0.75, NameForm.ASCII, 1, NameForm.DIGRAPHS);
        }
        return at(point, 0.52, NameForm.ASCII, 0.75, NameForm.DIGRAPHS, 0.96, NameForm.OWN, 1, NameForm.BY_EAR);
    }

    private static NameForm neighbour(Culture culture, String country, double point) {
        boolean home = culture == Culture.SQ ? country.equals("AL") || country.equals("XK") : country.equals("TR");
        if (home) {
            return at(point, 0.6, NameForm.OWN, 1, NameForm.ASCII);
        }
        return switch (country) {
            case "RS", "ME", "BA", "HR" ->
                at(point, 0.3, NameForm.BY_EAR, 0.38, NameForm.SERBIAN_CYRILLIC, 0.85, NameForm.ASCII, 1, NameForm.OWN);
            case "MK", "BG" -> at(point, 0.4, NameForm.MACEDONIAN_CYRILLIC, 0.85, NameForm.ASCII, 1, NameForm.OWN);
            default -> at(point, 0.75, NameForm.ASCII, 1, NameForm.OWN);
        };
    }

    private static NameForm macedonian(String country, double point) {
        return switch (country) {
            case "MK" -> at(point, 0.6, NameForm.OWN, 1, NameForm.PASSPORT);
            case "RS", "ME", "BA" ->
                at(point, 0.4, NameForm.SCHOLARLY, 0.6, NameForm.SERBIAN_CYRILLIC, 1, NameForm.PASSPORT);
            case "BG" -> at(point, 0.5, NameForm.OWN, 1, NameForm.PASSPORT);
            default -> at(point, 0.8, NameForm.PASSPORT, 0.9, NameForm.ALTERNATIVE, 1, NameForm.SCHOLARLY);
        };
    }

    /** Pairs of upper limit and form; the first limit above the point wins. */
    private static NameForm at(double point, Object... limitsAndForms) {
        for (int i = 0; i < limitsAndForms.length; i += 2) {
            if (point < ((Number) limitsAndForms[i]).doubleValue()) {
                return (NameForm) limitsAndForms[i + 1];
            }
        }
        return (NameForm) limitsAndForms[limitsAndForms.length - 1];
    }
}
