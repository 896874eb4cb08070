package org.theseus.resolve.name;

import java.text.Normalizer;

/** Latin words in the 26 plain letters. Đ becomes {@code dj}, as passports and banks write it; ß {@code ss}. */
final class LatinLetters {

    private LatinLetters() {}

    /** The letters a to z of a lower-case word; whatever else it holds is left out. */
    static String fold(String word) {
        if (isPlain(word)) {
            return word;
        }
        String apart = LetterCase.isAscii(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length() + 2);
        for (int at = 0; at < apart.length(); at++) {
            char letter = apart.charAt(at);
            if (letter >= 'a' && letter <= 'z') {
                plain.append(letter);
            } else if (letter >= 0x80) {
                plain.append(special(letter));
            }
        }
        return plain.toString();
    }

    private static boolean isPlain(String word) {
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            if (letter < 'a' || letter > 'z') {
                return false;
            }
        }
        return true;
    }

    private static String special(char letter) {
        return switch (letter) {
            case 'đ', 'ɖ' -> "dj";
            case 'ð' -> "d";
            case 'þ' -> "th";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø', 'ɵ' -> "o";
            case 'ł' -> "l";
            case 'ħ' -> "h";
            case 'ŧ' -> "t";
            case 'ŋ' -> "n";
            case 'ə', 'ǝ' -> "a";
            case 'ı' -> "i";
            default -> "";
        };
    }
}
