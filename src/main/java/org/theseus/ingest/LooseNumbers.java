package org.theseus.ingest;

import java.util.Locale;
import java.util.Set;
import org.theseus.model.Money;

/** Rewrites a number with liberties into the strict form that {@link Decimals} reads; what it does not know it leaves. */
final class LooseNumbers {

    private final Set<Liberty> liberties;
    private final char decimal;

    LooseNumbers(Set<Liberty> liberties, char decimal) {
        this.liberties = liberties;
        this.decimal = decimal;
    }

    String strict(String written) {
        String text = written;
        if (liberties.contains(Liberty.APOSTROPHE)) {
            text = text.startsWith("=\"") && text.endsWith("\"") ? text.substring(2, text.length() - 1) : text;
            text = text.startsWith("'") ? text.substring(1) : text;
        }
        if (liberties.contains(Liberty.CURRENCY)) {
            text = withoutWord(text);
        }
        boolean negative = false;
        if (liberties.contains(Liberty.BRACKETS) && text.startsWith("(") && text.endsWith(")")) {
            negative = true;
            text = Cells.trim(text.substring(1, text.length() - 1));
        }
        if (liberties.contains(Liberty.TRAILING_SIGN)) {
            String bare = text.endsWith("(-)") || text.endsWith("(+)") ? text.substring(0, text.length() - 3) : text;
            boolean signed = bare.endsWith("-") || bare.endsWith("+");
            negative |= text.endsWith("(-)") || bare.endsWith("-");
            text = Cells.trim(signed ? bare.substring(0, bare.length() - 1) : bare);
        }
        if (negative && !text.startsWith("-")) {
            text = "-" + text;
        }
        if (liberties.contains(Liberty.SPACED_SIGN) && (text.startsWith("-") || text.startsWith("+"))) {
            text = text.charAt(0) + Cells.trim(text.substring(1));
        }
        return liberties.contains(Liberty.NO_ZERO) ? withZero(text) : text;
    }

    /**
     * Whether a number is written with another currency than this ISO code. Words of several currencies (lei, din) say
     * nothing.
     */
    static boolean contradicts(String written, String code) {
        String number = withoutWord(written);
        int at = written.indexOf(number);
        String word = Cells.trim(written.substring(0, at) + written.substring(at + number.length()))
                .toUpperCase(Locale.ROOT);
        String codes = switch (word) {
            case "€" -> "EUR";
            case "TL", "₺" -> "TRY TRL";
            case "$" -> "USD CAD AUD NZD HKD SGD MXN";
            case "£" -> "GBP EGP LBP SYP";
            default -> Money.isKnown(word) ? word : "";
        };
        return !codes.isEmpty() && !codes.contains(code);
    }

    private String withZero(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return at < text.length() && text.charAt(at) == decimal
                ? text.substring(0, at) + "0" + text.substring(at)
                : text;
    }

    private static String withoutWord(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isWord(text.charAt(from))) {
            from++;
        }
        while (to > from && isWord(text.charAt(to - 1))) {
            to--;
        }
        return Cells.trim(text.substring(from, to));
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.CURRENCY_SYMBOL;
    }
}
