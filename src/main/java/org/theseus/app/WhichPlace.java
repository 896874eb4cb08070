package org.theseus.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.theseus.place.Gazetteer;
import org.theseus.place.Place;
import org.theseus.table.Column;
import org.theseus.table.Table;

/** Which place of the gazetteer a text of a row is taken for, with all that it may mean. Stateless. */
public final class WhichPlace {

    private WhichPlace() {}

    /**
     * Every place that a text may mean, the most populous first; the one that detectors and impossible travel take it for is
     * marked.
     *
     * @param text in any script, {@code Üsküp}, {@code Београд}, {@code Mitrovica, RS}
     * @param country ISO code of the row's country, null if it states none
     */
    public static Table of(String text, @Nullable String country) {
        Gazetteer gazetteer = Gazetteer.shipped();
        String code = country == null ? null : country.strip().toUpperCase(Locale.ROOT);
        List<Place> candidates = gazetteer.candidates(text, code);
        Optional<Place> taken = gazetteer.find(text, code);
        Table.Builder table = Table.of(
                "places",
                Column.id("id", "Place"),
                Column.text("name", "Name"),
                Column.text("country", "Country"),
                Column.text("class", "Class"),
                Column.integer("inhabitants", "Inhabitants"),
                Column.text("latitude", "North"),
                Column.text("longitude", "East"),
                Column.flag("taken", "Taken"));
        for (Place place : candidates) {
            table.row(
                    place.id(),
                    place.name(),
                    place.country(),
                    place.kind().name().toLowerCase(Locale.ROOT),
                    place.population() == 0 ? null : (Long) (long) place.population(),
                    String.format(Locale.ROOT, "%.3f", place.latitude()),
                    String.format(Locale.ROOT, "%.3f", place.longitude()),
                    taken.filter(place::equals).isPresent());
        }
        if (candidates.isEmpty()) {
            table.note("no place of this name is known" + (code == null ? "" : " in " + code)
                    + ": rows that state it count for no place");
        } else if (taken.isEmpty()) {
            table.note("it may be any of these, so that a row that says no more counts for none of them");
        }
        return table.note("place data: GeoNames (geonames.org), CC BY 4.0, reduced; classes and other names are ours")
                .build();
    }
}
