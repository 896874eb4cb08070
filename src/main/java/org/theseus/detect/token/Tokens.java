package org.theseus.detect.token;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words of a text that may be tokens: four to twelve letters A to Z and digits, at least one of each, and none of the shapes
 * that have another meaning: an IBAN or a creditor reference, an abbreviation for invoice, customer, order or account before a
 * number, a month before or after one, a sum with its currency. Stateless.
 */
final class Tokens {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 12;
    private static final Pattern OTHER = Pattern.compile("[A-Z]{2}[0-9]{2}[0-9]{4,8}"
            + "|RF[0-9]{2}[A-Z0-9]*"
            + "|(INV|RE|RG|RNR|RNG|RN|FAKT|FAKTURA|FAK|FA|NR|NO|BR|KD|KDNR|KNR|REF|ORD|ORDER|AUF|BEST|KTO|TX|TRX|ID|MTCN|PNR|"
            + "UGOVOR|RACUN|ZIMMER|TOP|HAUS|STIEGE|KW|WEEK|Q|M|CW|GODINA|JAHR|Y)[0-9]+"
            + "|[0-9]*(JAN|FEB|MAR|MRZ|APR|MAY|MAI|MAJ|JUN|JUL|AUG|SEP|OCT|OKT|NOV|DEC|DEZ)[0-9]*"
            + "|(EUR|USD|CHF|RSD|BAM|TRY|GBP|HUF)[0-9]+|[0-9]+(EUR|USD|CHF|RSD|BAM|TRY|GBP|HUF|KG|KM|ST|ER|TE|ND|RD|TH)"
            + "|[0-9]{4}W[0-9]{1,2}|[0-9]{8}T[0-9]*");

    private Tokens() {}

    static Set<String> of(String text) {
        if (text.chars().noneMatch(Tokens::isDigit)) {
            return Set.of();
        }
        String capitals = text.toUpperCase(Locale.ROOT);
        Set<String> tokens = new HashSet<>();
        for (int begin = 0, end; begin < capitals.length(); begin = end + 1) {
            boolean digit = false;
            boolean letter = false;
            for (end = begin; end < capitals.length(); end++) {
                char sign = capitals.charAt(end);
                if (isDigit(sign)) {
                    digit = true;
                } else if (sign >= 'A' && sign <= 'Z') {
                    letter = true;
                } else {
                    break;
                }
            }
            if (digit && letter && end - begin >= SHORTEST && end - begin <= LONGEST) {
                String word = capitals.substring(begin, end);
                if (!OTHER.matcher(word).matches()) {
                    tokens.add(word);
                }
            }
        }
        return tokens.isEmpty() ? Set.of() : tokens;
    }

    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }

    /** The token with every run of digits as one sign: what the members of a series have in common. */
    static String shape(String token) {
        return token.replaceAll("[0-9]+", "#");
    }
}
