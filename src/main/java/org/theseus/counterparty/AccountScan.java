package org.theseus.counterparty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.apache.commons.validator.routines.IBANValidator;
import org.jspecify.annotations.Nullable;

/**
 * Finds account numbers in a text by their check digits (ISO 13616, ISO 7064): IBANs in one piece, in groups, or glued to
 * words; domestic numbers of the formats asked for. One in 97 wrong numbers passes such a check, so a number of the right
 * length inside a longer run of digits is not looked at. Immutable and thread-safe. O(n) per text.
 */
public final class AccountScan {

    private final Set<DomesticFormat> domestic;

    private AccountScan(Set<DomesticFormat> domestic) {
        this.domestic = domestic;
    }

    /** A scan for IBANs and for these domestic formats. */
    public static AccountScan of(Set<DomesticFormat> domestic) {
        EnumSet<DomesticFormat> copy = EnumSet.noneOf(DomesticFormat.class);
        copy.addAll(domestic);
        return new AccountScan(copy);
    }

    /** All numbers in the order of the text; none overlaps another. */
    public List<FoundAccount> list(String text) {
        List<FoundAccount> found = new ArrayList<>();
        for (int i = 0; i + 15 <= text.length(); i++) {
            if (isLetter(text.charAt(i)) && isLetter(text.charAt(i + 1)) && mayFollow(text.charAt(i + 2))) {
                FoundAccount iban = iban(text, i);
                if (iban != null) {
                    found.add(iban);
                    i = iban.to() - 1;
                }
            }
        }
        for (DomesticFormat format : domestic) {
            domestic(text, format, found);
        }
        found.sort(Comparator.comparingInt(FoundAccount::from));
        return found;
    }

    /** Behind the country come its check digits; most pairs of letters go no further. */
    private static boolean mayFollow(char c) {
        return isGap(c) || isDigit(c);
    }

    private static @Nullable FoundAccount iban(String text, int from) {
        String country = text.substring(from, from + 2).toUpperCase(Locale.ROOT);
        IBANValidator.Validator rule = IBANValidator.getInstance().getValidator(country);
        if (rule == null) {
            return null;
        }
        StringBuilder number = new StringBuilder(country);
        int at = from + 2;
        boolean spaced = false;
        while (at < text.length() && number.length() < rule.getIbanLength()) {
            char c = text.charAt(at);
            if (isLetter(c) || isDigit(c)) {
                number.append(Character.toUpperCase(c));
            } else if (isGap(c) && !isGap(text.charAt(at - 1))) {
                spaced = true;
            } else {
                return null;
            }
            if (number.length() == 4 && !(isDigit(number.charAt(2)) && isDigit(number.charAt(3)))) {
                return null;
            }
            at++;
        }
        String iban = number.toString();
        boolean follows = at < text.length() && isDigit(text.charAt(at));
        if (iban.length() != rule.getIbanLength()
                || follows
                || !IBANValidator.getInstance().isValid(iban)) {
            return null;
        }
        boolean before = from > 0 && (isLetter(text.charAt(from - 1)) || isDigit(text.charAt(from - 1)));
        boolean announced = from >= 4 && text.regionMatches(true, from - 4, "IBAN", 0, 4);
        boolean after = at < text.length() && isLetter(text.charAt(at));
        boolean grouped = !spaced || isGap(text.charAt(Math.min(from + 4, text.length() - 1)));
        return new FoundAccount(
                iban, from, at, (announced || !before) && !after && grouped ? Confidence.HIGH : Confidence.MEDIUM);
    }

    private static void domestic(String text, DomesticFormat format, List<FoundAccount> found) {
        Matcher dashed = format.dashed().matcher(text);
        while (dashed.find()) {
            add(format, dashed.group(), dashed.start(), Confidence.HIGH, found);
        }
        int run = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && isDigit(text.charAt(i))) {
                run++;
                continue;
            }
            boolean joined = i < text.length() && (text.charAt(i) == '-' || isLetter(text.charAt(i)));
            char before = i - run > 0 ? text.charAt(i - run - 1) : ' ';
            if (run == format.digits() && !joined && before != '-' && !isLetter(before)) {
                add(format, text.substring(i - run, i), i - run, Confidence.MEDIUM, found);
            }
            run = 0;
        }
    }

    private static void add(
            DomesticFormat format, String written, int from, Confidence confidence, List<FoundAccount> found) {
        int to = from + written.length();
        if (found.stream().noneMatch(other -> other.from() < to && from < other.to())) {
            format.findIban(written).ifPresent(iban -> found.add(new FoundAccount(iban, from, to, confidence)));
        }
    }

    /** What stands between the groups of a number; programs put blanks there at which no line may break. */
    private static boolean isGap(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f';
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
