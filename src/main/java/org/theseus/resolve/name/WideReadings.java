package org.theseus.resolve.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Readings of a word by spellings that are too wide to join by, and good enough to ask by:
 *
 * <ul>
 *   <li>the Somali alphabet of 1972, where c is the ayn that others leave out, x a deep h and a doubled vowel a long one, and where
 *       women's names end in o that end in a elsewhere: Xaliimo, Halima; Caasho, Asha;
 *   <li>the Kurdish alphabet of Bedirxan, where j is zh and x is kh or gh: Rojin, Rozhin; Xezal, Ghazal;
 *   <li>German dsch, Slavic dj and Albanian gj for the sound of English j: Dschafari, Jafari; German s for z: Barsani, Barzani;
 *   <li>Persian names in ai, aei, aie: Rezaei, Rezaie;
 *   <li>French que for k at the end and an e that is not heard: Shafique, Imane;
 *   <li>diphthongs that are one vowel elsewhere: Sheikh, Şêx; Zainab, Zenab;
 *   <li>Balkan spellings without the h of Hasan and Ahmed (Asan, Amet), Arabic ones with b for the p that Arabic lacks (Berviz);
 *   <li>Turkish words that end in t where others end in d: Reşit, Rashid;
 *   <li>the Arabic article written as part of the word before any letter: Alali, Aljasem, Arrahman.
 * </ul>
 *
 * Stateless.
 */
final class WideReadings {

    /** More readings of one word than this tell nothing. */
    private static final int MOST = 16;

    private static final int SHORTEST_NAME = 3;
    private static final Pattern PERSIAN_END = Pattern.compile("(aei|aie|aee|ay)$");
    private static final Pattern DIPHTHONG = Pattern.compile("[ae][iy](?![aeiou])");
    private static final String DIGRAPHS = "bcdgkprstxz";
    private static final String SUN_LETTERS = "dlnrstz";

    private WideReadings() {}

    /**
     * How a word may sound, its usual sounds first.
     *
     * @param written those of {@link #written}
     * @param sounds its usual sounds
     */
    static List<String> sounds(Set<String> written, List<String> sounds) {
        Set<String> wide = new LinkedHashSet<>(sounds);
        for (String word : written) {
            Sounds.of(word).forEach(sound -> wide.add(CompoundName.canonical(sound)));
        }
        return wide.stream().map(WideReadings::plain).distinct().limit(MOST).toList();
    }

    /** How else a word may be written, itself first; letters a to z in and out. */
    static Set<String> written(String reading) {
        Set<String> written = new LinkedHashSet<>();
        written.add(reading);
        for (Rule rule : List.<Rule>of(
                WideReadings::somali,
                WideReadings::kurdish,
                word -> word.replace("dsch", "dzh"),
                word -> word.replace("gh", "kh"),
                word -> word.replace("gj", "dj"),
                word -> word.replace("dj", "dzh"),
                word -> PERSIAN_END.matcher(word).replaceAll("ai"),
                WideReadings::french,
                WideReadings::withoutDiphthongs,
                WideReadings::turkish,
                WideReadings::withoutBreath,
                word -> word.replace('p', 'b'),
                WideReadings::withoutArticle)) {
            List.copyOf(written).stream()
                    .filter(word -> written.size() < MOST)
                    .forEach(word -> written.add(rule.read(word)));
        }
        // a woman's name in o is the one in a only where the word is spelt in Somali
        if (isSomali(reading) && reading.endsWith("o")) {
            List.copyOf(written).stream()
                    .filter(word -> word.endsWith("o"))
                    .forEach(word -> written.add(word.substring(0, word.length() - 1) + "a"));
        }
        return written;
    }

    /** Without doubled letters, with s for z and without an h at the end. */
    private static String plain(String sound) {
        StringBuilder plain = new StringBuilder(sound.length());
        for (int at = 0; at < sound.length(); at++) {
            char letter = sound.charAt(at) == 'z' ? 's' : sound.charAt(at);
            if (plain.isEmpty() || plain.charAt(plain.length() - 1) != letter) {
                plain.append(letter);
            }
        }
        int end = plain.length() - 1;
        boolean breathed = end > 1 && plain.charAt(end) == 'h' && Sounds.isVowel(plain.charAt(end - 1));
        return breathed ? plain.substring(0, end) : plain.toString();
    }

    private interface Rule {
        String read(String word);
    }

    private static boolean isSomali(String word) {
        return !somali(word).equals(word);
    }

    private static String somali(String word) {
        StringBuilder read = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            char before = at > 0 ? word.charAt(at - 1) : ' ';
            char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
            if (letter == 'x' && next != 'h') {
                read.append('h');
            } else if (!isAyn(letter, before, next) && !(Sounds.isVowel(letter) && letter == before)) {
                read.append(letter);
            }
        }
        return read.toString();
    }

    private static boolean isAyn(char letter, char before, char next) {
        boolean opens = before == ' ' || Sounds.isVowel(before);
        return letter == 'c' && opens && (Sounds.isVowel(next) || (next == ' ' && before != ' '));
    }

    private static String french(String word) {
        int end = word.length() - 1;
        if (word.endsWith("que")) {
            return word.substring(0, end - 2) + "k";
        }
        return end > SHORTEST_NAME && word.charAt(end) == 'e' && !Sounds.isVowel(word.charAt(end - 1))
                ? word.substring(0, end)
                : word;
    }

    /** One e for ai, ay, ei and ey before a consonant or at the end. */
    private static String withoutDiphthongs(String word) {
        return DIPHTHONG.matcher(word).replaceAll("e");
    }

    /** The j of lj, nj, dj and gj is part of another sound. */
    private static String kurdish(String word) {
        StringBuilder read = new StringBuilder(word.length() + 1);
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            boolean alone = at == 0 || "lndg".indexOf(word.charAt(at - 1)) < 0;
            read.append(letter == 'j' && alone ? "zh" : String.valueOf(letter));
        }
        return read.toString();
    }

    /** An h that is part of ch, sh, kh and their like stays. */
    private static String withoutBreath(String word) {
        StringBuilder read = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            boolean breath = word.charAt(at) == 'h' && (at == 0 || DIGRAPHS.indexOf(word.charAt(at - 1)) < 0);
            if (!breath) {
                read.append(word.charAt(at));
            }
        }
        return read.length() < SHORTEST_NAME ? word : read.toString();
    }

    private static String turkish(String word) {
        int end = word.length() - 1;
        return end >= SHORTEST_NAME && word.charAt(end) == 't' && Sounds.isVowel(word.charAt(end - 1))
                ? word.substring(0, end) + "d"
                : word;
    }

    /** The word without an article that is written as part of it; else the word. */
    static String withoutArticle(String word) {
        if (word.length() < 2 + SHORTEST_NAME || (word.charAt(0) != 'a' && word.charAt(0) != 'e')) {
            return word;
        }
        char second = word.charAt(1);
        boolean assimilated = SUN_LETTERS.indexOf(second) >= 0 && second == word.charAt(2);
        return second == 'l' || assimilated ? word.substring(2) : word;
    }
}
