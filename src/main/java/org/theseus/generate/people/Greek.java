package org.theseus.generate.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Greek names in Latin letters. Pure functions. */
final class Greek {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private static final String[] LETTERS = {
        "α", "a", "β", "v", "γ", "g", "δ", "d", "ε", "e", "ζ", "z", "θ", "th", "ι", "i", "κ", "k", "λ", "l", "μ", "m",
        "ν", "n", "ξ", "x", "ο", "o", "π", "p", "ρ", "r", "σ", "s", "ς", "s", "τ", "t", "φ", "f", "ψ", "ps"
    };

    private Greek() {}

    /** In capitals without accents, as banks write. */
    static String capitals(String own) {
        return plain(own).toUpperCase(Locale.ROOT);
    }

    /** By ELOT 743, the rule of passports: {@code Μπακογιάννης} becomes {@code Bakogiannis}. */
    static String passport(String own) {
        String text = initial(plain(own), "μπ", "b");
        return capital(
                own,
                replace(
                        text, "ου", "ou", "αυθ", "afth", "αυτ", "aft", "αυκ", "afk", "αυξ", "afx", "αυσ", "afs", "ευθ",
                        "efth", "ευτ", "eft", "ευκ", "efk", "ευξ", "efx", "ευσ", "efs", "ευφ", "eff", "αυ", "av", "ευ",
                        "ev", "γγ", "ng", "γξ", "nx", "γχ", "nch", "η", "i", "υ", "y", "χ", "ch", "ω", "o"));
    }

    /** By the scholarly rule: {@code Χρήστος} becomes {@code Chrēstos}. */
    static String scholarly(String own) {
        return capital(
                own, replace(plain(own), "ου", "ou", "αυ", "au", "ευ", "eu", "η", "ē", "υ", "y", "χ", "ch", "ω", "ō"));
    }

    /** As people type it: {@code Χρήστος} becomes {@code Hristos}, {@code Γεώργιος} {@code Georgios}. */
    static String typed(String own) {
        String text = initial(initial(initial(plain(own), "μπ", "b"), "ντ", "d"), "γκ", "g");
        return capital(
                own,
                replace(
                        text, "ου", "u", "αυ", "af", "ευ", "ef", "αι", "e", "ει", "i", "οι", "i", "γγ", "gg", "γι",
                        "gi", "η", "i", "υ", "i", "χ", "h", "ω", "o", "ξ", "ks"));
    }

    private static String plain(String own) {
        return ACCENTS.matcher(Normalizer.normalize(own.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
    }

    private static String initial(String text, String greek, String latin) {
        return text.startsWith(greek) ? latin + text.substring(greek.length()) : text;
    }

    private static String replace(String text, String... first) {
        String[] pairs = new String[first.length + LETTERS.length];
        System.arraycopy(first, 0, pairs, 0, first.length);
        System.arraycopy(LETTERS, 0, pairs, first.length, LETTERS.length);
        return Spelling.replaceEach(text, pairs);
    }

    private static String capital(String own, String latin) {
        return Character.isUpperCase(own.charAt(0))
                ? Character.toUpperCase(latin.charAt(0)) + latin.substring(1)
                : latin;
    }
}
