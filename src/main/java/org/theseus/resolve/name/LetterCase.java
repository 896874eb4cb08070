package org.theseus.resolve.name;

import java.text.Normalizer;

/**
 * One case for all letters, the same on every machine. The default locale is never asked: in Turkish it turns {@code IRINI}
 * into {@code ırını}. Dotted and dotless i become one letter here, because who typed a name may have had either keyboard.
 */
final class LetterCase {

    private static final char COMBINING_DOT_ABOVE = '\u0307';

    private LetterCase() {}

    /** Lower case; I, İ, ı and i are one letter; compatibility forms (full width, ligatures) are plain letters. */
    static String fold(String text) {
        String plain = isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int at = 0; at < plain.length(); at++) {
            char letter = plain.charAt(at);
            if (letter == '\u0130' || letter == '\u0131' || letter == 'I') {
                folded.append('i');
            } else if (letter != COMBINING_DOT_ABOVE) {
                folded.append(Character.toLowerCase(letter));
            }
        }
        return folded.toString();
    }

    /** Whether a text is known to be as NFKC would leave it: letters of the region's alphabets, and no marks of their own. */
    private static boolean isComposed(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isComposed(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isComposed(char sign) {
        if (sign < 0x80) {
            return true;
        }
        if (sign <= 0x17e) {
            // not ligatures ĳ, l with a dot and n with an apostrophe, which fall apart
            return sign >= 0xc0 && sign != 0x132 && sign != 0x133 && sign != 0x13f && sign != 0x140 && sign != 0x149;
        }
        return (sign >= 0x388 && sign <= 0x3ce)
                || (sign >= 0x400 && sign <= 0x45f)
                || (sign >= 0x621 && sign <= 0x63a)
                || (sign >= 0x641 && sign <= 0x64a);
    }

    static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
