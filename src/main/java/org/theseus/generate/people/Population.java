package org.theseus.generate.people;

import java.util.ArrayList;
import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.chance.Weighted;
import org.theseus.generate.land.Town;
import org.theseus.generate.land.Towns;

/**
 * Any number of persons by id, computed when asked for: the same seed and id give the same person, and no list is kept.
 * Persons come in families (those of a family have neighbouring ids), live where people of their culture live, and share
 * names as people do. Immutable.
 */
public final class Population {

    /** Ids of one block belong to families that begin and end in it. */
    private static final int BLOCK = 16;

    /** Culture, nationality, country of residence, and how many of each thousand. */
    private record Stratum(Culture culture, String nationality, String residence, int share) {}

    private static final Weighted<Stratum> STRATA = Weighted.of(
            List.of(
                    new Stratum(Culture.SR, "RS", "RS", 120),
                    new Stratum(Culture.SR, "RS", "AT", 40),
                    new Stratum(Culture.SR, "RS", "DE", 30),
                    new Stratum(Culture.SR, "BA", "BA", 20),
                    new Stratum(Culture.SR, "ME", "ME", 15),
                    new Stratum(Culture.HR, "HR", "HR", 40),
                    new Stratum(Culture.HR, "HR", "DE", 15),
                    new Stratum(Culture.BS, "BA", "BA", 45),
                    new Stratum(Culture.BS, "BA", "AT", 20),
                    new Stratum(Culture.BS, "BA", "SI", 12),
                    new Stratum(Culture.SL, "SI", "SI", 25),
                    new Stratum(Culture.SQ, "XK", "XK", 45),
                    new Stratum(Culture.SQ, "AL", "AL", 35),
                    new Stratum(Culture.SQ, "XK", "CH", 25),
                    new Stratum(Culture.SQ, "XK", "DE", 25),
                    new Stratum(Culture.SQ, "MK", "MK", 15),
                    new Stratum(Culture.MK, "MK", "MK", 45),
                    new Stratum(Culture.MK, "MK", "IT", 8),
                    new Stratum(Culture.BG, "BG", "BG", 45),
                    new Stratum(Culture.EL, "GR", "GR", 45),
                    new Stratum(Culture.TR, "TR", "TR", 55),
                    new Stratum(Culture.TR, "TR", "DE", 25),
                    new Stratum(Culture.TR, "TR", "AT", 15),
                    new Stratum(Culture.RO, "RO", "RO", 35),
                    new Stratum(Culture.HU, "HU", "HU", 35),
                    new Stratum(Culture.DE, "AT", "AT", 40),
                    new Stratum(Culture.DE, "DE", "DE", 40),
                    new Stratum(Culture.IT, "IT", "IT", 12),
                    new Stratum(Culture.FR, "FR", "FR", 12),
                    new Stratum(Culture.EN, "GB", "GB", 12),
                    new Stratum(Culture.NL, "NL", "NL", 8),
                    new Stratum(Culture.SV, "SE", "SE", 8),
                    new Stratum(Culture.AR, "SY", "DE", 20),
                    new Stratum(Culture.AR, "SY", "TR", 15),
                    new Stratum(Culture.AR, "IQ", "SE", 10),
                    new Stratum(Culture.FA, "AF", "AT", 15),
                    new Stratum(Culture.FA, "AF", "DE", 15),
                    new Stratum(Culture.FA, "AF", "TR", 10),
                    new Stratum(Culture.KU, "IQ", "DE", 10),
                    new Stratum(Culture.KU, "TR", "TR", 10),
                    new Stratum(Culture.SO, "SO", "SE", 10),
                    new Stratum(Culture.UR, "PK", "IT", 10),
                    new Stratum(Culture.UR, "PK", "GR", 8)),
            Stratum::share);

    private static final Weighted<Integer> SIZES = Weighted.of(List.of(1, 2, 3, 4, 5, 6), size -> switch (size) {
        case 1 -> 30;
        case 2 -> 26;
        case 3 -> 18;
        case 4 -> 15;
        case 5 -> 7;
        default -> 4;
    });

    private final Chance chance;

    private Population(Chance chance) {
        this.chance = chance;
    }

    /** The population of a seed. */
    public static Population of(long seed) {
        return new Population(Chance.of(seed).fork("population"));
    }

    /** The person with this id, from 0 on; O(1), some microseconds. */
    public Person person(int id) {
        return block(Math.floorDiv(id, BLOCK)).get(Math.floorMod(id, BLOCK));
    }

    /** Persons 0 to count - 1. */
    public List<Person> persons(int count) {
        List<Person> persons = new ArrayList<>(count);
        for (int block = 0; persons.size() < count; block++) {
            List<Person> members = block(block);
            persons.addAll(members.subList(0, Math.min(members.size(), count - persons.size())));
        }
        return List.copyOf(persons);
    }

    private List<Person> block(int block) {
        Chance own = chance.fork(block);
        List<Person> members = new ArrayList<>(BLOCK);
        while (members.size() < BLOCK) {
            Stratum stratum = STRATA.draw(own);
            Town town = Towns.all().draw(stratum.residence(), own);
            int size = Math.min(SIZES.draw(own), BLOCK - members.size());
            members.addAll(Families.family(
                    block * BLOCK + members.size(), stratum.culture(), stratum.nationality(), town, size, null, own));
        }
        return members;
    }
}
