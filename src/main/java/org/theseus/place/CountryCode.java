package org.theseus.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Country codes as operators write them, brought to ISO 3166 alpha-2 (and XK for Kosovo). */
public final class CountryCode {

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("UK", "GB"),
            Map.entry("EL", "GR"),
            Map.entry("KV", "XK"),
            Map.entry("KS", "XK"),
            Map.entry("UNK", "XK"),
            Map.entry("XKX", "XK"),
            Map.entry("KOS", "XK"),
            Map.entry("FYR", "MK"),
            Map.entry("GER", "DE"),
            Map.entry("GRE", "GR"),
            Map.entry("BUL", "BG"),
            Map.entry("CRO", "HR"),
            Map.entry("SLO", "SI"),
            Map.entry("SUI", "CH"),
            Map.entry("NED", "NL"));

    private static final Set<String> ISO = Set.of(Locale.getISOCountries());

    /** Made when a three-letter code is first asked for: it reads a resource of the JDK. */
    private static final class Alpha3 {
        static final Map<String, String> TO_ALPHA2 = Arrays.stream(Locale.getISOCountries())
                .collect(Collectors.toUnmodifiableMap(code -> new Locale("", code).getISO3Country(), code -> code));
    }

    private CountryCode() {}

    /**
     * The alpha-2 code that a text means: alpha-2, alpha-3 and a few usual others, in any case.
     *
     * @return null if the text is no country code
     */
    public static @Nullable String find(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String code = text.strip().toUpperCase(Locale.ROOT);
        String usual = USUAL.get(code);
        if (usual != null) {
            return usual;
        }
        if (code.equals("XK") || ISO.contains(code)) {
            return code;
        }
        return code.length() == 3 ? Alpha3.TO_ALPHA2.get(code) : null;
    }
}
