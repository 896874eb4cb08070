package org.theseus.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.model.TheseusException;
import org.theseus.reference.ReferenceDocument;
import org.theseus.reference.ReferenceFile;
import org.theseus.reference.Source;
import org.theseus.yaml.YamlSection;

/** Our list of towns, {@code towns.yaml}, before its entries meet the positions of the gazetteer. Immutable. */
final class RouteTownList {

    static final String NAME = "towns.yaml";

    private final ReferenceFile file;
    private final Map<String, List<Entry>> byCountry;

    /** One entry; position null where GeoNames has it. */
    record Entry(
            String id,
            String country,
            PlaceClass kind,
            List<String> bordersOn,
            List<String> names,
            Source source,
            @Nullable Position position) {}

    /** Degrees north and east. */
    record Position(double latitude, double longitude) {}

    private RouteTownList(ReferenceFile file, Map<String, List<Entry>> byCountry) {
        this.file = file;
        this.byCountry = byCountry;
    }

    static RouteTownList read(ReferenceDocument document) {
        YamlSection root = document.root();
        Map<String, List<Entry>> byCountry = new TreeMap<>();
        List<String> ids = new ArrayList<>();
        for (YamlSection section : root.sections("towns")) {
            Entry entry = entry(document, section);
            if (ids.contains(entry.id())) {
                throw section.problem("id", "\"" + entry.id() + "\" stands here a second time", "Join the entries.");
            }
            ids.add(entry.id());
            byCountry
                    .computeIfAbsent(entry.country(), country -> new ArrayList<>())
                    .add(entry);
        }
        root.finish();
        return new RouteTownList(document.file(), byCountry);
    }

    private static Entry entry(ReferenceDocument document, YamlSection section) {
        String id = section.text("id");
        if (!id.matches("[A-Z]{2}:[a-z0-9-]+(@-?[0-9.]+,-?[0-9.]+)?")) {
            throw section.problem("id", "\"" + id + "\" is no identifier of a place", "Write it as MK:gevgelija.");
        }
        List<String> bordersOn = section.texts("to");
        for (String code : bordersOn) {
            if (!code.equals(CountryCode.find(code))) {
                throw section.problem("to", "\"" + code + "\" is no country", "Write alpha-2 codes, or XK.");
            }
        }
        List<String> names = section.texts("names");
        for (String name : names) {
            if (TownKeys.of(name).isEmpty()) {
                throw section.problem("names", "\"" + name + "\" has no letter", "Write a name.");
            }
        }
        Entry entry = new Entry(
                id,
                id.substring(0, 2),
                section.choice("class", PlaceClass.class, PlaceClass.OTHER),
                bordersOn,
                names,
                document.source(section),
                position(section));
        if (entry.position() != null && names.isEmpty()) {
            throw section.problem("names", "a place with its own position needs a name", "Add one.");
        }
        section.finish();
        return entry;
    }

    private static @Nullable Position position(YamlSection section) {
        if (!section.has("latitude")) {
            return null;
        }
        double latitude = section.decimal("latitude");
        double longitude = section.decimal("longitude");
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw section.problem("latitude", "this position is not on the globe", "Write degrees north, then east.");
        }
        return new Position(latitude, longitude);
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
        if (position == null && known == null) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    NAME + ": no place " + entry.id() + " in the gazetteer",
                    "Give the entry latitude and longitude, or correct its identifier.");
        }
        String name = known == null ? entry.names().get(0) : known.name();
        Place place = new Place(
                entry.id(),
                name,
                entry.country(),
                position == null && known != null ? known.latitude() : position == null ? 0 : position.latitude(),
                position == null && known != null ? known.longitude() : position == null ? 0 : position.longitude(),
                entry.kind(),
                known == null ? 0 : known.population());
        List<String> names = new ArrayList<>(entry.names());
        if (!names.contains(name)) {
            names.add(0, name);
        }
        return new RouteTown(place, names, entry.bordersOn(), entry.source());
    }
}
