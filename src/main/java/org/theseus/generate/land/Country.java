package org.theseus.generate.land;

import java.util.LinkedHashMap;
import java.util.Map;
import org.theseus.generate.chance.Chance;

/**
 * What the generator must know of a country.
 *
 * @param code ISO 3166 alpha-2 or XK
 * @param currency ISO code of the money in shops, as of 2024 (HR and BG change by date elsewhere)
 * @param zone IANA name
 * @param dialling country code of the telephone, without a sign
 * @param mobile first digits of mobile numbers, after the country code
 * @param digits how many digits follow them
 * @param trunk what is dialled inside the country before the number: "0", or "" where nothing is
 */
public record Country(
        String code, String currency, String zone, String dialling, String mobile, int digits, String trunk) {

    private static final Map<String, Country> ALL = read();

    private static Map<String, Country> read() {
        Map<String, Country> all = new LinkedHashMap<>();
        for (String line : TextResource.lines("countries.txt")) {
            String[] cell = line.split(" ");
            all.put(
                    cell[0],
                    new Country(
                            cell[0],
                            cell[1],
                            cell[2],
                            cell[3],
                            cell[4],
                            Integer.parseInt(cell[5]),
                            cell[6].equals("-") ? "" : cell[6]));
        }
        return all;
    }

    /** By code. @throws IllegalArgumentException for a code that the generator does not know */
    public static Country of(String code) {
        Country country = ALL.get(code);
        if (country == null) {
            throw new IllegalArgumentException("no such country here: " + code);
        }
        return country;
    }

    /** A mobile number in international form, {@code +43664...}; the digit after the prefix is 2 to 9. */
    public String mobileNumber(Chance chance) {
        StringBuilder number = new StringBuilder("+").append(dialling).append(mobile);
        number.append(chance.between(2, 9));
        for (int i = 1; i < digits; i++) {
            number.append(chance.below(10));
        }
        return number.toString();
    }
}
