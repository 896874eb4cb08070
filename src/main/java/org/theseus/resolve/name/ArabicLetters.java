package org.theseus.resolve.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Arabic, Persian and Urdu letters as the plain sounds of {@link Sounds}. Short vowels are not written: what comes out is
 * consonants and long vowels, and is compared by those only.
 */
final class ArabicLetters {

    private ArabicLetters() {}

    /**
     * The readings of a word, the usual Arabic one first: waw may be a vowel or a consonant, a heh at the end an a, and Persian and
     * Urdu have z and s where Arabic has a deep d and th. The article is left out where a word remains.
     */
    static List<String> readings(String word) {
        String bare = word.length() > 4 && word.startsWith("ال") ? word.substring(2) : word;
        Set<String> written = new LinkedHashSet<>();
        written.add(bare);
        written.add(bare.replace('ض', 'ز').replace('ث', 'س'));
        if (bare.endsWith("ه") || bare.endsWith("ہ")) {
            List.copyOf(written).forEach(each -> written.add(each.substring(0, each.length() - 1) + "ة"));
        }
        Set<String> readings = new LinkedHashSet<>();
        written.forEach(each -> readings.add(read(each, 'u')));
        written.forEach(each -> readings.add(read(each, 'v')));
        int first = bare.indexOf('و');
        if (first >= 0 && first < bare.lastIndexOf('و')) {
            // Musawi: a vowel, then a consonant; a hamza on a waw is read as the vowel
            written.forEach(each -> readings.add(read(each.replaceFirst("و", "ؤ"), 'v')));
        }
        return List.copyOf(readings);
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
            case 'و' -> String.valueOf(waw);
            case 'ؤ' -> "u";
            case 'ي', 'ی', 'ئ', 'ے' -> "i";
            case 'ب' -> "b";
            case 'پ' -> "p";
            case 'ت', 'ط', 'ث', 'ٹ' -> "t";
            case 'ج' -> "z";
            case 'چ' -> "c";
            case 'ح', 'خ' -> "h";
            case 'ه', 'ہ' -> last ? "" : "h";
            case 'ة' -> "a";
            case 'د', 'ض', 'ڈ' -> "d";
            case 'ذ', 'ز', 'ظ', 'ژ' -> "z";
            case 'ر', 'ڑ' -> "r";
            case 'س', 'ص', 'ش' -> "s";
            case 'غ', 'گ' -> "g";
            case 'ف' -> "f";
            case 'ق', 'ك', 'ک' -> "k";
            case 'ل' -> "l";
            case 'م' -> "m";
            case 'ن', 'ں' -> "n";
            default -> "";
        };
    }
}
