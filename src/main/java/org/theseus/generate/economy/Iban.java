package org.theseus.generate.economy;

import java.math.BigInteger;
import java.util.Map;
import org.theseus.generate.chance.Chance;

/**
 * Account numbers with valid international check digits. The bank code begins with 99 (or, where letters are used, with XX),
 * which no bank has.
 */
final class Iban {

    /** Form of the domestic number: n digit, a letter, c letter or digit; its first characters are the bank code. */
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("AT", "n16"),
            Map.entry("DE", "n18"),
            Map.entry("CH", "n17"),
            Map.entry("SE", "n20"),
            Map.entry("NL", "a4n10"),
            Map.entry("BE", "n12"),
            Map.entry("FR", "n23"),
            Map.entry("GB", "a4n14"),
            Map.entry("IT", "a1n22"),
            Map.entry("TR", "n22"),
            Map.entry("GR", "n23"),
            Map.entry("BG", "a4n14"),
            Map.entry("MK", "n15"),
            Map.entry("RS", "n18"),
            Map.entry("XK", "n16"),
            Map.entry("AL", "n24"),
            Map.entry("ME", "n18"),
            Map.entry("BA", "n16"),
            Map.entry("HR", "n17"),
            Map.entry("SI", "n15"),
            Map.entry("HU", "n24"),
            Map.entry("RO", "a4n16"),
            Map.entry("SK", "n20"),
            Map.entry("CZ", "n20"),
            Map.entry("PL", "n24"));

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private Iban() {}

    static boolean exists(String country) {
        return FORMS.containsKey(country);
    }

    /** An account at the bank with this number (0 to 9) in the country. */
    static String of(String country, int bank, Chance chance) {
        String form = FORMS.get(country);
        if (form == null) {
            throw new IllegalArgumentException("no account numbers in " + country);
        }
        StringBuilder domestic = new StringBuilder();
        String digits = form;
        if (form.startsWith("a4")) {
            domestic.append("XX").append((char) ('A' + bank)).append('X');
            digits = form.substring(2);
        } else if (form.startsWith("a1")) {
            domestic.append('X').append("99").append(bank);
            digits = form.substring(2);
        } else {
            domestic.append("99").append(bank);
        }
        int length =
                Integer.parseInt(digits.substring(1)) + (form.startsWith("a4") ? 4 : form.startsWith("a1") ? 1 : 0);
        while (domestic.length() < length) {
            domestic.append(chance.below(10));
        }
        if (country.equals("RS") || country.equals("ME")) {
            // the last two digits are a check over the first sixteen (modulo 97)
            String first = domestic.substring(0, 16);
            long rest = new BigInteger(first + "00").mod(NINETY_SEVEN).longValue();
            domestic.replace(16, 18, two(98 - rest));
        }
        return checked(country, domestic.toString());
    }

    private static String checked(String country, String domestic) {
        StringBuilder number = new StringBuilder();
        for (char sign : (domestic + country + "00").toCharArray()) {
            number.append(Character.isDigit(sign) ? String.valueOf(sign) : String.valueOf(sign - 'A' + 10));
        }
        long rest = new BigInteger(number.toString()).mod(NINETY_SEVEN).longValue();
        return country + two(98 - rest) + domestic;
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
