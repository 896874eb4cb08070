package org.theseus.resolve.name;

import org.jspecify.annotations.Nullable;

/**
 * Letters of one script that look like letters of another, as in {@code VΙSΑ} with Greek iota and alpha. A word that mixes
 * scripts was not meant so: it is folded to the one script in which all of it can be written, Latin before others.
 */
final class Homoglyphs {

    private static final String CYRILLIC = "авекмнорстухіјѕԁһ";
    private static final String CYRILLIC_AS_LATIN = "abekmhopctyxijsdh";
    private static final String GREEK = "αβεζηικμνορτυχγ";
    private static final String GREEK_AS_LATIN = "abezhikmnoptyxy";
    private static final int NO_LETTER = -1;

    private Homoglyphs() {}

    /** The word in one script if it mixes several that look alike, else the word; lower case in and out. */
    static String fold(String word) {
        if (!isMixed(word)) {
            return word;
        }
        String latin = toLatin(word);
        if (latin != null) {
            return latin;
        }
        String cyrillic = fromLatin(word, CYRILLIC_AS_LATIN, CYRILLIC, Script.CYRILLIC);
        if (cyrillic != null) {
            return cyrillic;
        }
        String greek = fromLatin(word, GREEK_AS_LATIN, GREEK, Script.GREEK);
        return greek != null ? greek : word;
    }

    /** The Latin word that a wholly Cyrillic or Greek word looks like, or null if some letter looks like none. */
    static @Nullable String toLatin(String word) {
        StringBuilder latin = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            int as = switch (Script.ofLetter(letter)) {
                case LATIN -> letter;
                case CYRILLIC -> like(letter, CYRILLIC, CYRILLIC_AS_LATIN);
                case GREEK -> like(letter, GREEK, GREEK_AS_LATIN);
                default -> NO_LETTER;
            };
            if (as == NO_LETTER) {
                return null;
            }
            latin.append((char) as);
        }
        return latin.toString();
    }

    private static @Nullable String fromLatin(String word, String latin, String other, Script script) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            Script own = Script.ofLetter(letter);
            int as = own == script ? letter : own == Script.LATIN ? like(letter, latin, other) : NO_LETTER;
            if (as == NO_LETTER) {
                return null;
            }
            folded.append((char) as);
        }
        return folded.toString();
    }

    private static int like(char letter, String from, String to) {
        int place = from.indexOf(letter);
        return place < 0 ? NO_LETTER : to.charAt(place);
    }

    private static boolean isMixed(String word) {
        Script first = null;
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            if (Character.isLetter(letter)) {
                Script script = Script.ofLetter(letter);
                if (first != null && script != first) {
                    return true;
                }
                first = script;
            }
        }
        return false;
    }
}
