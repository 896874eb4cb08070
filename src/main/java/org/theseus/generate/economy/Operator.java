package org.theseus.generate.economy;

import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.land.Town;

/**
 * A money-transfer operator, invented.
 *
 * @param code two letters, first part of its customer and agent numbers
 */
public record Operator(String code, String name) {

    /** All of them, the largest first. */
    public static final List<Operator> ALL = List.of(
            new Operator("BZ", "BrzoMT"),
            new Operator("AD", "Adria Transfer"),
            new Operator("BO", "Bosporus Pay"),
            new Operator("DC", "Danube Cash"));

    /** One of them, the largest oftener. */
    public static Operator draw(Chance chance) {
        double point = chance.unit();
        return ALL.get(point < 0.45 ? 0 : point < 0.7 ? 1 : point < 0.87 ? 2 : 3);
    }

    /** An agent of this operator in a town; large towns have many. */
    public String agent(Town town, Chance chance) {
        int agents = 1 + Math.min(11, town.thousands() / 60);
        return agent(town, 1 + (int) (agents * chance.unit() * chance.unit()));
    }

    /** The agent with this number in the town, from 1. */
    public String agent(Town town, int number) {
        int place = Math.floorMod((town.country() + town.name()).hashCode(), 1000);
        return code + "-" + town.country() + String.format(java.util.Locale.ROOT, "%03d-%02d", place, number);
    }
}
