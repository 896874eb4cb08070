package org.theseus.generate.economy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.chance.Weighted;
import org.theseus.generate.land.TextResource;
import org.theseus.generate.people.Culture;

/** Who lives where: shares of cultures and nationalities in each country, locals and newcomers. */
public final class Residents {

    /** A part of a country's people. */
    public record Group(Culture culture, String nationality, String country, boolean migrant, int share) {}

    private static final Map<String, Weighted<Group>> ALL = new HashMap<>();
    private static final Map<String, Weighted<Group>> MIGRANTS = new HashMap<>();

    static {
        List<Group> groups = TextResource.lines("residents.txt").stream()
                .map(line -> line.split(" "))
                .map(cell -> new Group(
                        Culture.valueOf(cell[1]), cell[2], cell[0], cell[4].equals("m"), Integer.parseInt(cell[3])))
                .toList();
        for (Group group : groups) {
            List<Group> here = groups.stream()
                    .filter(other -> other.country().equals(group.country()))
                    .toList();
            ALL.computeIfAbsent(group.country(), country -> Weighted.of(here, Group::share));
            List<Group> migrants = here.stream().filter(Group::migrant).toList();
            if (!migrants.isEmpty()) {
                MIGRANTS.computeIfAbsent(group.country(), country -> Weighted.of(migrants, Group::share));
            }
        }
    }

    private Residents() {}

    /** Somebody who lives in the country. */
    public static Group draw(String country, Chance chance) {
        Weighted<Group> groups = ALL.get(country);
        if (groups == null) {
            throw new IllegalArgumentException("nobody lives in " + country);
        }
        return groups.draw(chance);
    }

    /** Somebody of the foreign communities in the country; of all who live there where it has none. */
    public static Group drawMigrant(String country, Chance chance) {
        Weighted<Group> groups = MIGRANTS.get(country);
        return groups == null ? draw(country, chance) : groups.draw(chance);
    }

    /** Whether anybody lives in the country. */
    static boolean inhabited(String country) {
        return ALL.containsKey(country);
    }
}
