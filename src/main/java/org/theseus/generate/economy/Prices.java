package org.theseus.generate.economy;

import java.util.List;
import java.util.Map;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.chance.Weighted;

/** What people earn and pay, in euro cents; amounts that people choose themselves lie on round numbers. */
public final class Prices {

    /** Median monthly net wage in euros, rounded, as levels of 2022. */
    private static final Map<String, Integer> WAGES = Map.ofEntries(
            Map.entry("AT", 2100),
            Map.entry("DE", 2200),
            Map.entry("CH", 4700),
            Map.entry("SE", 2300),
            Map.entry("NL", 2400),
            Map.entry("BE", 2200),
            Map.entry("FR", 1950),
            Map.entry("GB", 2200),
            Map.entry("IT", 1600),
            Map.entry("TR", 520),
            Map.entry("GR", 950),
            Map.entry("BG", 760),
            Map.entry("MK", 540),
            Map.entry("RS", 660),
            Map.entry("XK", 470),
            Map.entry("AL", 480),
            Map.entry("ME", 680),
            Map.entry("BA", 590),
            Map.entry("HR", 960),
            Map.entry("SI", 1300),
            Map.entry("HU", 860),
            Map.entry("RO", 820),
            Map.entry("SK", 1000),
            Map.entry("CZ", 1250),
            Map.entry("PL", 1100));

    private static final Weighted<Integer> REMITTED = Weighted.of(
            List.of(
                    50, 80, 100, 120, 150, 180, 200, 250, 300, 350, 400, 450, 500, 600, 700, 800, 1000, 1200, 1500,
                    2000),
            euro -> switch (euro) {
                case 100, 200, 300 -> 14;
                case 50, 150, 250, 500 -> 9;
                case 400, 1000 -> 6;
                case 350, 600, 800 -> 3;
                case 1200, 1500, 2000 -> 1.2;
                default -> 2;
            });

    private Prices() {}

    /** A wage in the country, in cents. */
    public static long wage(String country, Chance chance) {
        return Math.round(WAGES.getOrDefault(country, 400) * 100L * StrictMath.exp(0.28 * chance.normal()));
    }

    /** The usual wage in the country, in cents. */
    public static long usualWage(String country) {
        return WAGES.getOrDefault(country, 400) * 100L;
    }

    /** A sum that somebody sends home, in cents. */
    public static long remittance(Chance chance) {
        if (chance.happens(0.12)) {
            return 100 * Math.round(chance.logNormal(210, 0.6));
        }
        return REMITTED.draw(chance) * 100L;
    }

    /** Any sum between two, on a round number as people choose it; cents. */
    public static long round(long lowEuro, long highEuro, Chance chance) {
        long span = highEuro - lowEuro;
        long step = span >= 2000 ? 100 : span >= 400 ? 50 : span >= 60 ? 10 : 5;
        return chance.between((lowEuro + step - 1) / step, Math.max((lowEuro + step - 1) / step, highEuro / step))
                * step
                * 100;
    }

    /** Any sum between two to the cent. */
    public static long exact(long lowEuro, long highEuro, Chance chance) {
        return chance.between(lowEuro * 100, highEuro * 100);
    }
}
