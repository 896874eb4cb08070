package org.theseus.place;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Ways in which letters of a name are written in plain Latin letters: by leaving off the marks, by the habits of banks and
 * passports, and by the national systems for Cyrillic and Greek (ISO 9 without marks, BGN/PCGN, ELOT 743).
 */
enum Romanisation {
    /** Marks are left off. */
    PLAIN("", ""),
    /** German: ü is ue. */
    GERMAN("äöüåø", "ae oe ue aa oe"),
    /** đ is dj, the other marks are left off. */
    SOUTH_SLAVIC("đ", "dj"),
    /** Marked consonants become two letters, as in English newspapers. */
    ENGLISH("đčšžçş", "dj ch sh zh ch sh"),
    /** Serbian and Macedonian Cyrillic as its Latin twin without marks. */
    CYRILLIC_PLAIN(
            "абвгдђежзијклљмнњопрстћуфхцчџшѓќѕщъыьэюяйёіїєґў",
            "a b v g d d e z z i j k l lj m n nj o p r s t c u f h c c dz s g k dz st a y - e ju ja j e i i e g u"),
    /** The same as passports write it. */
    CYRILLIC_PASSPORT(
            "абвгдђежзијклљмнњопрстћуфхцчџшѓќѕщъыьэюяйёіїєґў",
            "a b v g d dj e zh z i j k l lj m n nj o p r s t c u f h c ch dj sh gj kj dz sht a y - e ju ja j e i ji je g u"),
    /** Bulgarian. */
    CYRILLIC_BULGARIAN(
            "абвгдежзийклмнопрстуфхцчшщъьюя", "a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya"),
    /** Bulgarian as older maps write it. */
    CYRILLIC_BULGARIAN_OLD(
            "абвгдежзийклмнопрстуфхцчшщъьюя", "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh sht u - yu ya"),
    /** Russian. */
    CYRILLIC_RUSSIAN(
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
            "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya"),
    /** Ukrainian and Belarusian. */
    CYRILLIC_UKRAINIAN(
            "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяўыэё",
            "a b v h g d e ye zh z y i yi y k l m n o p r s t u f kh ts ch sh shch - yu ya w y e yo"),
    /** Greek by sound. */
    GREEK("αβγδεζηθικλμνξοπρστυφχψω", "a v g d e z i th i k l m n x o p r s t y f ch ps o"),
    /** Greek by sound, as people type it. */
    GREEK_LOOSE("αβγδεζηθικλμνξοπρστυφχψω", "a v g d e z i th i k l m n x o p r s t i f h ps o"),
    /** Greek by letter. */
    GREEK_SCHOLARLY("αβγδεζηθικλμνξοπρστυφχψω", "a b g d e z e th i k l m n x o p r s t y ph ch ps o");

    private record Pair(Pattern from, String to) {

        static Pair of(String from, String to) {
            return new Pair(Pattern.compile(from), to);
        }
    }

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final List<Pair> GREEK_PAIRS = List.of(
            Pair.of("ου", "ou"),
            Pair.of("(?<=[αε])υ(?=[αειηουωβγδζλμνρ])", "v"),
            Pair.of("(?<=[αε])υ", "f"),
            Pair.of("γγ", "ng"),
            Pair.of("γξ", "nx"),
            Pair.of("γχ", "nch"),
            Pair.of("(?<!\\p{L})μπ", "b"));
    private static final List<Pair> GREEK_PAIRS_LOOSE =
            List.of(Pair.of("μπ", "b"), Pair.of("ντ", "d"), Pair.of("γκ", "g"), Pair.of("γγ", "g"));

    private static final Map<Romanisation, Map<Character, String>> TABLES = new EnumMap<>(Romanisation.class);

    static {
        for (Romanisation each : values()) {
            Map<Character, String> table = new HashMap<>();
            String[] written = each.to.split(" ");
            for (int i = 0; i < each.from.length(); i++) {
                table.put(each.from.charAt(i), written[i].equals("-") ? "" : written[i]);
            }
            TABLES.put(each, table);
        }
    }

    private final String from;
    private final String to;

    Romanisation(String from, String to) {
        this.from = from;
        this.to = to;
    }

    private Map<Character, String> letters() {
        return TABLES.getOrDefault(this, Map.of());
    }

    /** The ways in which a text in small letters may be written, the plainest first. */
    static List<Romanisation> of(String small) {
        boolean cyrillic = false;
        boolean greek = false;
        for (int i = 0; i < small.length(); i++) {
            UnicodeScript script = UnicodeScript.of(small.charAt(i));
            cyrillic |= script == UnicodeScript.CYRILLIC;
            greek |= script == UnicodeScript.GREEK;
        }
        List<Romanisation> ways = new ArrayList<>();
        if (!cyrillic && !greek) {
            ways.add(PLAIN);
        }
        for (Romanisation each : values()) {
            boolean fits = each.name().startsWith("CYRILLIC")
                    ? cyrillic
                    : each.name().startsWith("GREEK") ? greek : each.hasLetterOf(small);
            if (fits) {
                ways.add(each);
            }
        }
        return ways;
    }

    private boolean hasLetterOf(String small) {
        for (int i = 0; i < from.length(); i++) {
            if (small.indexOf(from.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A text in small letters with the letters of this table replaced; others stay. */
    String latin(String small) {
        String text = small;
        if (name().startsWith("GREEK")) {
            text = greek(small);
        }
        Map<Character, String> letters = letters();
        StringBuilder latin = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            latin.append(letters.getOrDefault(letter, String.valueOf(letter)));
        }
        return latin.toString();
    }

    private String greek(String small) {
        String text = MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('ς', 'σ');
        if (this == GREEK_LOOSE) {
            for (Pair pair : GREEK_PAIRS_LOOSE) {
                text = pair.from().matcher(text).replaceAll(pair.to());
            }
        }
        for (Pair pair : GREEK_PAIRS) {
            text = pair.from().matcher(text).replaceAll(pair.to());
        }
        return text;
    }
}
