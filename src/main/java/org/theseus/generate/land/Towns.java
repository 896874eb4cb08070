package org.theseus.generate.land;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.chance.Weighted;

/** The towns of {@code theseus/generate/towns.txt}, by country; drawn by inhabitants. Immutable. */
public final class Towns {

    private static final Towns ALL = read();

    private final Map<String, List<Town>> byCountry;
    private final Map<String, Weighted<Town>> drawn = new LinkedHashMap<>();

    private Towns(Map<String, List<Town>> byCountry) {
        this.byCountry = byCountry;
        byCountry.forEach((country, towns) -> drawn.put(country, Weighted.of(towns, Town::thousands)));
    }

    /** All of them. */
    public static Towns all() {
        return ALL;
    }

    private static Towns read() {
        Map<String, List<Town>> towns = new LinkedHashMap<>();
        for (String line : TextResource.lines("towns.txt")) {
            String[] cell = line.split(" ");
            String name = cell[1].replace('_', ' ');
            String local = cell.length > 6 ? cell[6].replace('_', ' ') : name;
            Town town = new Town(
                    cell[0],
                    name,
                    local,
                    Integer.parseInt(cell[2]),
                    Double.parseDouble(cell[3]),
                    Double.parseDouble(cell[4]),
                    cell[5].equals("-") ? "" : cell[5]);
            towns.computeIfAbsent(town.country(), country -> new ArrayList<>()).add(town);
        }
        return new Towns(towns);
    }

    /** Countries in the order of the file. */
    public List<String> countries() {
        return List.copyOf(byCountry.keySet());
    }

    /** The towns of a country in the order of the file; empty for one that has none here. */
    public List<Town> of(String country) {
        return List.copyOf(byCountry.getOrDefault(country, List.of()));
    }

    /**
     * A town by its name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Town get(String country, String name) {
        return of(country).stream()
                .filter(town -> town.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no town " + name + " in " + country));
    }

    /** A town of the country, large ones oftener. */
    public Town draw(String country, Chance chance) {
        Weighted<Town> towns = drawn.get(country);
        if (towns == null) {
            throw new IllegalArgumentException("no towns in " + country);
        }
        return towns.draw(chance);
    }
}
