package org.theseus.generate.people;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Latin letters with signs, written without them or as others hear them. Pure functions. */
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Spelling() {}

    /** Signs fall away: {@code Đorđević} becomes {@code Dordevic}, {@code Weiß} {@code Weiss}. Other scripts stay. */
    static String ascii(String text) {
        String plain = text.replace("đ", "d")
                .replace("Đ", "D")
                .replace("ß", "ss")
                .replace("ı", "i")
                .replace("İ", "I")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("æ", "ae")
                .replace("ł", "l")
                .replace("’", "'");
        return MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Signs become letters where a language does so: đ dj, ä ae, ö oe, ü ue, ß ss, å aa; the rest falls away. */
    static String digraphs(String text) {
        return ascii(text.replace("đ", "dj")
                .replace("Đ", "Dj")
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue")
                .replace("å", "aa")
                .replace("Å", "Aa"));
    }

    /** With the letters that older code pages have: ş and ţ with cedilla for those with comma. */
    static String cedillas(String text) {
        return text.replace("ș", "ş").replace("ț", "ţ").replace("Ș", "Ş").replace("Ț", "Ţ");
    }

    /** South Slavic names as German ears write them: {@code Petrović} becomes {@code Petrowitsch}. */
    static String germanEar(String text) {
        return ascii(replaceEach(
                text, "dž", "dsch", "š", "sch", "č", "tsch", "ć", "tsch", "ž", "sch", "đ", "dj", "v", "w", "lj", "lj",
                "Š", "Sch", "Č", "Tsch", "Ć", "Tsch", "Ž", "Sch", "Đ", "Dj", "V", "W"));
    }

    /** Albanian names in the letters of Serbian: {@code Hoxha} becomes {@code Hodža}. */
    static String albanianInSerbian(String text) {
        return replaceEach(
                text, "xh", "dž", "Xh", "Dž", "sh", "š", "Sh", "Š", "zh", "ž", "Zh", "Ž", "gj", "đ", "Gj", "Đ", "ç",
                "č", "Ç", "Č", "dh", "d", "Dh", "D", "th", "t", "Th", "T", "ll", "l", "Ll", "L", "rr", "r", "Rr", "R",
                "ë", "e", "Ë", "E", "q", "ć", "Q", "Ć", "y", "i", "Y", "I", "x", "dz", "X", "Dz", "c", "c");
    }

    /** Turkish names in the letters of Serbian: {@code Çelik} becomes {@code Čelik}, {@code Şahin} {@code Šahin}. */
    static String turkishInSerbian(String text) {
        return replaceEach(
                text, "c", "dž", "C", "Dž", "ç", "č", "Ç", "Č", "ş", "š", "Ş", "Š", "ğ", "g", "ı", "i", "İ", "I", "ö",
                "o", "Ö", "O", "ü", "u", "Ü", "U", "y", "j", "Y", "J");
    }

    /** Replaces the first pair that fits at each place; pairs are tried in order, nothing is replaced twice. */
    static String replaceEach(String text, String... pairs) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        next:
        while (at < text.length()) {
            for (int i = 0; i < pairs.length; i += 2) {
                if (text.startsWith(pairs[i], at)) {
                    out.append(pairs[i + 1]);
                    at += pairs[i].length();
                    continue next;
                }
            }
            out.append(text.charAt(at++));
        }
        return out.toString();
    }
}
