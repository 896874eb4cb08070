package org.theseus.place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place as a record writes it, taken apart.
 *
 * @param readings the names to try, in order: as written, then without numbers
 * @param country alpha-2 code (or XK), or null if nobody stated one
 * @param isOfUnknownCountry whether somebody stated a country that no list knows
 */
record PlaceText(List<String> readings, @Nullable String country, boolean isOfUnknownCountry) {

    private static final Pattern WITH_COUNTRY = Pattern.compile("(.*\\S)\\s*[,(]\\s*(\\p{L}{2,3})\\s*\\)?\\s*");
    private static final Pattern NUMBERS =
            Pattern.compile("^(?:\\p{L}{1,3}-)?\\d[\\d -]*\\s+(?=\\p{L})|\\s+\\d[\\d -]*$");

    PlaceText {
        readings = List.copyOf(readings);
    }

    static PlaceText of(String written, @Nullable String country) {
        String name = written.strip();
        String stated = country == null || country.isBlank() ? null : country;
        Matcher parts = WITH_COUNTRY.matcher(name);
        if (parts.matches() && CountryCode.find(parts.group(2)) != null) {
            name = parts.group(1);
            stated = parts.group(2);
        }
        List<String> readings = new ArrayList<>(List.of(name));
        String bare = NUMBERS.matcher(name).replaceAll("");
        if (!bare.equals(name)) {
            readings.add(bare);
        }
        String code = CountryCode.find(stated);
        return new PlaceText(readings, code, stated != null && code == null);
    }
}
