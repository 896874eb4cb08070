package org.theseus.place;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;

/**
 * Mends words that mix look-alike letters of Latin, Cyrillic and Greek, as fraud and careless typing do. A word with letters
 * of two of these scripts becomes a word of the one whose own letters (those that look like no other) it has most of;
 * Latin wins a tie. Words of one script are left alone.
 */
final class LookAlikes {

    private static final String LATIN = "ABEKMHOPCTYXJSIaeopcyxjsiABEZHIKMNOPTYXov";
    private static final String OTHER = "АВЕКМНОРСТУХЈЅІаеорсухјѕіΑΒΕΖΗΙΚΜΝΟΡΤΥΧον";
    private static final Map<Integer, Integer> TO_LATIN = new HashMap<>();
    private static final Map<Integer, Integer> TO_CYRILLIC = new HashMap<>();
    private static final Map<Integer, Integer> TO_GREEK = new HashMap<>();

    static {
        for (int i = 0; i < LATIN.length(); i++) {
            int latin = LATIN.charAt(i);
            int other = OTHER.charAt(i);
            TO_LATIN.put(other, latin);
            (UnicodeScript.of(other) == UnicodeScript.GREEK ? TO_GREEK : TO_CYRILLIC).put(latin, other);
        }
    }

    private LookAlikes() {}

    /** The text with its mixed words mended. */
    static String mend(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                mended.append(word(text.substring(begin, i)));
                if (i < text.length()) {
                    mended.append(text.charAt(i));
                }
                begin = i + 1;
            }
        }
        return mended.toString();
    }

    private static String word(String word) {
        Count latin = Count.of(word, UnicodeScript.LATIN);
        Count cyrillic = Count.of(word, UnicodeScript.CYRILLIC);
        Count greek = Count.of(word, UnicodeScript.GREEK);
        if ((latin.all() > 0 ? 1 : 0) + (cyrillic.all() > 0 ? 1 : 0) + (greek.all() > 0 ? 1 : 0) < 2) {
            return word;
        }
        if (latin.own() >= cyrillic.own() && latin.own() >= greek.own()) {
            return map(word, TO_LATIN);
        }
        return map(map(word, TO_LATIN), cyrillic.own() >= greek.own() ? TO_CYRILLIC : TO_GREEK);
    }

    private static String map(String word, Map<Integer, Integer> letters) {
        StringBuilder mapped = new StringBuilder(word.length());
        word.codePoints().forEach(each -> mapped.appendCodePoint(letters.getOrDefault(each, each)));
        return mapped.toString();
    }

    /** Letters of one script in a word, and how many of them look like no letter of the others. */
    private record Count(int all, int own) {

        static Count of(String word, UnicodeScript script) {
            int all = 0;
            int own = 0;
            for (int i = 0; i < word.length(); i++) {
                int letter = word.charAt(i);
                if (UnicodeScript.of(letter) == script) {
                    all++;
                    boolean alike = script == UnicodeScript.LATIN
                            ? TO_CYRILLIC.containsKey(letter) || TO_GREEK.containsKey(letter)
                            : TO_LATIN.containsKey(letter);
                    own += alike ? 0 : 1;
                }
            }
            return new Count(all, own);
        }
    }
}
