package org.theseus.report.text;

import java.util.Locale;

/** Which form of a noun goes with a number; a language names its rule in its bundle. */
public enum Plural {
    /** Never changes: Turkish, Hungarian. */
    OTHER,
    /** One, and everything else: English, German, Italian. */
    ONE_OTHER,
    /** One, a few, many by the last digits: Serbian, Croatian, Bosnian, Russian. */
    ONE_FEW_OTHER;

    /** {@code one}, {@code few} or {@code other}: the ending of the key that holds the form. */
    String form(long number) {
        long last = Math.abs(number % 10);
        long lastTwo = Math.abs(number % 100);
        return switch (this) {
            case OTHER -> "other";
            case ONE_OTHER -> number == 1 ? "one" : "other";
            case ONE_FEW_OTHER ->
                lastTwo >= 11 && lastTwo <= 14 ? "other" : last == 1 ? "one" : last >= 2 && last <= 4 ? "few" : "other";
        };
    }

    static Plural parse(String rule) {
        return valueOf(rule.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
