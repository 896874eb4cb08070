package org.theseus.resolve.name;

import java.util.List;

/**
 * Arabic and Persian letters as the plain sounds of {@link Sounds}. Short vowels are not written: what comes out is
 * consonants and long vowels, and is compared by those only.
 */
final class ArabicLetters {

    private ArabicLetters() {}

    /** The readings of a word; waw may be a vowel or a consonant. The article is left out where a word remains. */
    static List<String> readings(String word) {
        String bare = word.length() > 4 && word.startsWith("ال") ? word.substring(2) : word;
        String asVowel = read(bare, 'u');
        return bare.indexOf('و') < 0 ? List.of(asVowel) : List.of(asVowel, read(bare, 'v'));
    }

    private static String read(String word, char waw) {
        StringBuilder latin = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            latin.append(sound(word.charAt(at), waw, at == word.length() - 1));
        }
        return latin.toString();
    }

    private static String sound(char letter, char waw, boolean last) {
        return switch (letter) {
            case 'ا', 'أ', 'إ', 'آ', 'ٱ', 'ى', 'ع' -> "a";
            case 'و', 'ؤ' -> String.valueOf(waw);
            case 'ي', 'ی', 'ئ' -> "i";
            case 'ب' -> "b";
            case 'پ' -> "p";
            case 'ت', 'ط', 'ث' -> "t";
            case 'ج' -> "z";
            case 'چ' -> "c";
            case 'ح', 'خ' -> "h";
            case 'ه' -> last ? "" : "h";
            case 'ة' -> "a";
            case 'د', 'ض' -> "d";
            case 'ذ', 'ز', 'ظ', 'ژ' -> "z";
            case 'ر' -> "r";
            case 'س', 'ص', 'ش' -> "s";
            case 'غ', 'گ' -> "g";
            case 'ف' -> "f";
            case 'ق', 'ك', 'ک' -> "k";
            case 'ل' -> "l";
            case 'م' -> "m";
            case 'ن' -> "n";
            default -> "";
        };
    }
}
