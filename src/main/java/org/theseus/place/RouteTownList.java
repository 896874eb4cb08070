package org.theseus.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.reference.ReferenceFile;
import org.theseus.reference.ReferenceTable;

/** Our list of towns, {@code towns.tsv}, before its entries meet the positions of the gazetteer. Immutable. */
final class RouteTownList {

    static final String NAME = "towns.tsv";
    static final List<String> COLUMNS = List.of("id", "class", "to", "source", "latitude", "longitude", "names");

    private static final Pattern ID = Pattern.compile("[A-Z]{2}:[a-z0-9-]+(@-?[0-9.]+,-?[0-9.]+)?");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,6})?");

    private final ReferenceFile file;
    private final Map<String, List<Entry>> byCountry;

    /** One entry; position null where GeoNames has it. */
    record Entry(
            String id,
            PlaceClass kind,
            List<String> bordersOn,
            List<String> names,
            ReferenceTable.Row row,
            @Nullable Position position) {

        String country() {
            return id.substring(0, 2);
        }
    }

    /** Degrees north and east. */
    record Position(double latitude, double longitude) {}

    private RouteTownList(ReferenceFile file, Map<String, List<Entry>> byCountry) {
        this.file = file;
        this.byCountry = byCountry;
    }

    static RouteTownList read(ReferenceTable table) {
        Map<String, List<Entry>> byCountry = new TreeMap<>();
        Set<String> ids = new HashSet<>();
        for (ReferenceTable.Row row : table.rows()) {
            Entry entry = entry(row);
            if (!ids.add(entry.id())) {
                throw row.problem("\"" + entry.id() + "\" stands here a second time", "Join the rows.");
            }
            byCountry
                    .computeIfAbsent(entry.country(), country -> new ArrayList<>())
                    .add(entry);
        }
        return new RouteTownList(table.file(), byCountry);
    }

    private static Entry entry(ReferenceTable.Row row) {
        String id = row.text("id");
        if (!ID.matcher(id).matches()) {
            throw row.problem("\"" + id + "\" is no identifier of a place", "Write it as MK:gevgelija.");
        }
        List<String> bordersOn = row.texts("to", " ");
        for (String code : bordersOn) {
            if (!code.equals(CountryCode.find(code))) {
                throw row.problem("\"" + code + "\" is no country", "Write alpha-2 codes, or XK.");
            }
        }
        row.source();
        Entry entry = new Entry(id, kind(row), bordersOn, row.texts("names", ";"), row, position(row));
        if (entry.position() != null && entry.names().isEmpty()) {
            throw row.problem("a place with its own position needs a name", "Add one.");
        }
        return entry;
    }

    private static PlaceClass kind(ReferenceTable.Row row) {
        for (PlaceClass kind : PlaceClass.values()) {
            if (kind.name().equals(row.text("class"))) {
                return kind;
            }
        }
        throw row.problem(
                "\"" + row.text("class") + "\" is no class of places", "One of " + List.of(PlaceClass.values()) + ".");
    }

    private static @Nullable Position position(ReferenceTable.Row row) {
        String latitude = row.text("latitude");
        String longitude = row.text("longitude");
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return null;
        }
        if (!DEGREES.matcher(latitude).matches() || !DEGREES.matcher(longitude).matches()) {
            throw row.problem(
                    "\"" + latitude + "\", \"" + longitude + "\" is no position",
                    "Write degrees as 41.142 and 22.501.");
        }
        Position position = new Position(Double.parseDouble(latitude), Double.parseDouble(longitude));
        if (Math.abs(position.latitude()) > 90 || Math.abs(position.longitude()) > 180) {
            throw row.problem("this position is not on the globe", "Write degrees north, then east.");
        }
        return position;
    }

    ReferenceFile file() {
        return file;
    }

    List<Entry> of(String country) {
        return byCountry.getOrDefault(country, List.of());
    }

    List<String> countries() {
        return List.copyOf(byCountry.keySet());
    }

    /** The town that an entry means, given GeoNames' place of that identifier. */
    static RouteTown town(Entry entry, @Nullable Place known) {
        Position position = entry.position();
        if (position == null && known != null) {
            position = new Position(known.latitude(), known.longitude());
        }
        if (position == null) {
            throw entry.row()
                    .problem(
                            "no place " + entry.id() + " in the gazetteer",
                            "Give the row latitude and longitude, or correct its identifier.");
        }
        String name = known == null ? entry.names().get(0) : known.name();
        List<String> names = new ArrayList<>(entry.names());
        if (!names.contains(name)) {
            names.add(0, name);
        }
        return new RouteTown(
                new Place(
                        entry.id(),
                        name,
                        entry.country(),
                        position.latitude(),
                        position.longitude(),
                        entry.kind(),
                        known == null ? 0 : known.population()),
                names,
                entry.bordersOn(),
                entry.row().source());
    }
}
