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
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
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

    static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
