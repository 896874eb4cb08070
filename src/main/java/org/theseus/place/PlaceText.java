package org.theseus.place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place as a record writes it, taken apart.
 *
 * @param readings what it may mean, to be tried in order; none if somebody states a country that no list knows
 */
record PlaceText(List<Reading> readings) {

    private static final Pattern WITH_COUNTRY = Pattern.compile("(.*\\S)\\s*[,(]\\s*(\\p{L}{2,3})\\s*\\)?\\s*");
    private static final Pattern NUMBERS =
            Pattern.compile("^(?:\\p{L}{1,3}-)?\\d[\\d -]*\\s+(?=\\p{L})|\\s+\\d[\\d -]*$");

    /**
     * A name, and where to look for it.
     *
     * @param country alpha-2 code (or XK), or null if nobody stated one
     */
    record Reading(String name, @Nullable String country) {}

    PlaceText {
        readings = List.copyOf(readings);
    }

    static PlaceText of(String written, @Nullable String country) {
        String name = written.strip();
        String stated = country == null || country.isBlank() ? null : country;
        String code = CountryCode.find(stated);
        List<Reading> readings = new ArrayList<>();
        Matcher parts = WITH_COUNTRY.matcher(name);
        String writtenCode = parts.matches() ? CountryCode.find(parts.group(2)) : null;
        if (writtenCode == null) {
            if (stated == null || code != null) {
                add(readings, name, code);
            }
            return new PlaceText(readings);
        }
        if (code != null) {
            readings.add(new Reading(name, code)); // Buchs (SG) lies in the canton, not in Singapore
        }
        add(readings, parts.group(1), writtenCode);
        return new PlaceText(readings);
    }

    private static void add(List<Reading> readings, String name, @Nullable String country) {
        readings.add(new Reading(name, country));
        String bare = NUMBERS.matcher(name).replaceAll("");
        if (!bare.equals(name)) {
            readings.add(new Reading(bare, country));
        }
    }
}
