package org.theseus.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Country codes: ISO 3166 alpha-2 plus XK; alpha-3 and English names by the JDK's tables. */
final class Countries {

    private static final int LETTERS = 26;

    /** By their two letters, for every row asks twice. */
    private static final @Nullable String[] ALPHA2 = alpha2();

    private Countries() {}

    private static @Nullable String[] alpha2() {
        @Nullable String[] codes = new @Nullable String[LETTERS * LETTERS];
        for (String code : Locale.getISOCountries()) {
            codes[index(code.charAt(0), code.charAt(1))] = code;
        }
        codes[index('X', 'K')] = "XK";
        return codes;
    }

    private static int index(int first, int second) {
        return LETTERS * (first - 'A') + second - 'A';
    }

    /** The canonical alpha-2 code of a code in any case, or null. */
    static @Nullable String findAlpha2(String text) {
        if (text.length() != 2) {
            return null;
        }
        int first = upper(text.charAt(0));
        int second = upper(text.charAt(1));
        return first < 0 || second < 0 ? null : ALPHA2[index(first, second)];
    }

    /** The capital of a Latin letter, or -1 for anything else. */
    private static int upper(char letter) {
        int capital = letter >= 'a' && letter <= 'z' ? letter - ('a' - 'A') : letter;
        return capital >= 'A' && capital <= 'Z' ? capital : -1;
    }

    /** The alpha-2 code of an alpha-2 or alpha-3 code or an English name, or null. */
    static @Nullable String findAny(String text) {
        String code = findAlpha2(text);
        return code != null ? code : Names.BY_NAME.get(text.toUpperCase(Locale.ROOT));
    }

    private static final class Names {

        private static final Map<String, String> BY_NAME = new HashMap<>();

        static {
            for (String code : Locale.getISOCountries()) {
                Locale country = new Locale.Builder().setRegion(code).build();
                BY_NAME.put(country.getISO3Country(), code);
                BY_NAME.putIfAbsent(country.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), code);
            }
            BY_NAME.put("XKX", "XK");
            BY_NAME.put("KOSOVO", "XK");
        }
    }
}
