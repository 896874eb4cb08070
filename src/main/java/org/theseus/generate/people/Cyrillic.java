package org.theseus.generate.people;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Cyrillic alphabets of the region and Latin letters. Pure functions. */
final class Cyrillic {

    private static final String SERBIAN_LATIN = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š";
    private static final String SERBIAN = "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш";

    private static final String MACEDONIAN = "а б в г д ѓ е ж з ѕ и ј к л љ м н њ о п р с т ќ у ф х ц ч џ ш";
    private static final String MACEDONIAN_PASSPORT =
            "a b v g d gj e zh z dz i j k l lj m n nj o p r s t kj u f h c ch dj sh";
    private static final String MACEDONIAN_SCHOLARLY =
            "a b v g d ǵ e ž z dz i j k l lj m n nj o p r s t ḱ u f h c č dž š";
    private static final String MACEDONIAN_OTHER = "a b v g d g e z z dz i j k l l m n n o p r s t k u f h c c dz s";

    private static final String BULGARIAN = "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ь ю я";
    private static final String BULGARIAN_PASSPORT =
            "a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya";
    private static final String BULGARIAN_SCHOLARLY = "a b v g d e ž z i j k l m n o p r s t u f h c č š št ă j ju ja";
    private static final String BULGARIAN_OTHER =
            "a b v g d e j z i i k l m n o p r s t ou f h tz tch sh sht u i iu ia";

    private static final Map<String, Map<String, String>> TABLES = new HashMap<>();

    private Cyrillic() {}

    /** Serbian names in Latin letters, in Serbian Cyrillic. */
    static String serbian(String latin) {
        StringBuilder flat = new StringBuilder();
        String[] from = SERBIAN_LATIN.split(" ");
        String[] to = SERBIAN.split(" ");
        int at = 0;
        while (at < latin.length()) {
            int best = -1;
            for (int i = 0; i < from.length; i++) {
                if (latin.regionMatches(true, at, from[i], 0, from[i].length())
                        && (best < 0 || from[i].length() > from[best].length())) {
                    best = i;
                }
            }
            char first = latin.charAt(at);
            if (best < 0) {
                flat.append(first);
                at++;
            } else {
                flat.append(Character.isUpperCase(first) ? to[best].toUpperCase(Locale.ROOT) : to[best]);
                at += from[best].length();
            }
        }
        return flat.toString();
    }

    /** Serbian Cyrillic in the letters that Macedonian has. */
    static String macedonianOf(String serbian) {
        return serbian.replace('ђ', 'ѓ').replace('Ђ', 'Ѓ').replace('ћ', 'ќ').replace('Ћ', 'Ќ');
    }

    static String macedonianPassport(String own) {
        return latin(own, MACEDONIAN, MACEDONIAN_PASSPORT);
    }

    static String macedonianScholarly(String own) {
        return latin(own, MACEDONIAN, MACEDONIAN_SCHOLARLY);
    }

    static String macedonianOther(String own) {
        return latin(own, MACEDONIAN, MACEDONIAN_OTHER);
    }

    /** By the law on transliteration of 2009; -ия at the end is -ia. */
    static String bulgarianPassport(String own) {
        String text = latin(own, BULGARIAN, BULGARIAN_PASSPORT);
        return text.endsWith("iya") ? text.substring(0, text.length() - 2) + "a" : text;
    }

    static String bulgarianScholarly(String own) {
        return latin(own, BULGARIAN, BULGARIAN_SCHOLARLY);
    }

    /** As older papers wrote it, after the French manner. */
    static String bulgarianOther(String own) {
        return latin(own, BULGARIAN, BULGARIAN_OTHER);
    }

    private static synchronized Map<String, String> table(String from, String to) {
        return TABLES.computeIfAbsent(to, key -> {
            Map<String, String> map = new HashMap<>();
            String[] letters = from.split(" ");
            String[] latin = to.split(" ");
            for (int i = 0; i < letters.length; i++) {
                map.put(letters[i], latin[i]);
            }
            return map;
        });
    }

    private static String latin(String own, String from, String to) {
        Map<String, String> table = table(from, to);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < own.length(); i++) {
            char letter = own.charAt(i);
            String latin = table.get(String.valueOf(Character.toLowerCase(letter)));
            if (latin == null) {
                out.append(letter);
            } else if (Character.isUpperCase(letter)) {
                out.append(Character.toUpperCase(latin.charAt(0))).append(latin, 1, latin.length());
            } else {
                out.append(latin);
            }
        }
        return out.toString();
    }
}
