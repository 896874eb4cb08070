package org.theseus.protect;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers, IBANs and mail addresses in text that somebody wrote. They lead to people whom no row names, so they are
 * left out unless they are known to belong to a party that may be named. Mutable while such values are added.
 */
final class ContactShapes {

    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern IBAN_START =
            Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{2}\\d{2}(?= ?[A-Za-z0-9]{4})");
    private static final int SHORTEST_IBAN = 15;
    private static final int LONGEST_IBAN = 34;
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{L}\\p{N}+])(?:\\+|00)[1-9](?:[ ()/.-]{0,2}\\d){6,13}(?![\\p{L}\\p{N}])");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private final Set<String> known = new HashSet<>();

    /** A number or address of a party that may be named. */
    void allow(String value) {
        known.add(PlainText.compact(value));
    }

    /** The text without the others. */
    String leftOut(String text) {
        if (text.length() < 6) {
            return text;
        }
        String mail = text.indexOf('@') < 0 ? text : MAIL.matcher(text).replaceAll(found -> kept(found, "[e-mail]"));
        return PHONE.matcher(withoutIbans(mail)).replaceAll(found -> kept(found, "[phone]"));
    }

    private String kept(MatchResult found, String otherwise) {
        return known.contains(PlainText.compact(found.group())) ? Matcher.quoteReplacement(found.group()) : otherwise;
    }

    private String withoutIbans(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        Matcher start = IBAN_START.matcher(text);
        int copied = 0;
        while (start.find(copied)) {
            int end = endOfIban(text, start.start());
            boolean out = end > 0 && !known.contains(PlainText.compact(text.substring(start.start(), end)));
            rest.append(text, copied, start.start()).append(out ? "[account]" : start.group());
            copied = out ? end : start.end();
        }
        return rest.append(text, copied, text.length()).toString();
    }

    /** End of the longest IBAN, with or without blanks, that begins at a place and ends with a word; -1 if there is none. */
    private static int endOfIban(String text, int start) {
        StringBuilder number = new StringBuilder();
        int longest = -1;
        for (int at = start; at < text.length() && number.length() <= LONGEST_IBAN; at++) {
            char c = text.charAt(at);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                number.append(c);
            } else if (c != ' ') {
                break;
            }
            boolean wordEnds = at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
            if (c != ' ' && wordEnds && number.length() >= SHORTEST_IBAN && isIban(number.toString())) {
                longest = at + 1;
            }
        }
        return longest;
    }

    /** Check digits of ISO 13616: letters count from ten, the first four signs come last, the rest modulo 97 is one. */
    private static boolean isIban(String number) {
        if (number.length() > LONGEST_IBAN) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (number.substring(4) + number.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue() == 1;
    }
}
