package org.theseus.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Country codes: ISO 3166 alpha-2 plus XK; alpha-3 and English names by the JDK's tables. */
final class Countries {

    private static final Map<String, String> ALPHA2 = alpha2();

    private Countries() {}

    private static Map<String, String> alpha2() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(code, code);
        }
        codes.put("XK", "XK");
        return codes;
    }

    /** The canonical alpha-2 code of a code in any case, or null. */
    static @Nullable String findAlpha2(String text) {
        String exact = ALPHA2.get(text);
        return exact != null ? exact : ALPHA2.get(text.toUpperCase(Locale.ROOT));
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
