package org.theseus.place;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private static final List<String[]> GREEK_PAIRS = List.of(
            new String[] {"ου", "ou"},
            new String[] {"(?<=[αε])υ(?=[αειηουωβγδζλμνρ])", "v"},
            new String[] {"(?<=[αε])υ", "f"},
            new String[] {"γγ", "ng"},
            new String[] {"γξ", "nx"},
            new String[] {"γχ", "nch"},
            new String[] {"\\bμπ", "b"});
    private static final List<String[]> GREEK_PAIRS_LOOSE = List.of(
            new String[] {"μπ", "b"}, new String[] {"ντ", "d"}, new String[] {"γκ", "g"}, new String[] {"γγ", "g"});

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

    /** Whether the text has a letter that this way of writing is about; {@link #PLAIN} is for text without such scripts. */
    boolean applies(String small) {
        if (this == PLAIN) {
            return !CYRILLIC_PLAIN.hasLetterOf(small) && !GREEK.hasLetterOf(small);
        }
        return hasLetterOf(small);
    }

    private boolean hasLetterOf(String small) {
        Map<Character, String> letters = letters();
        for (int i = 0; i < small.length(); i++) {
            if (letters.containsKey(withoutAccent(small.charAt(i)))) {
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
        StringBuilder plain = new StringBuilder(small.length());
        for (int i = 0; i < small.length(); i++) {
            plain.append(withoutAccent(small.charAt(i)));
        }
        String text = plain.toString();
        if (this == GREEK_LOOSE) {
            for (String[] pair : GREEK_PAIRS_LOOSE) {
                text = text.replace(pair[0], pair[1]);
            }
        }
        for (String[] pair : GREEK_PAIRS) {
            text = text.replaceAll(pair[0], pair[1]);
        }
        return text;
    }

    private static char withoutAccent(char letter) {
        return switch (letter) {
            case 'ά' -> 'α';
            case 'έ' -> 'ε';
            case 'ή' -> 'η';
            case 'ί', 'ϊ', 'ΐ' -> 'ι';
            case 'ό' -> 'ο';
            case 'ύ', 'ϋ', 'ΰ' -> 'υ';
            case 'ώ' -> 'ω';
            case 'ς' -> 'σ';
            default -> letter;
        };
    }
}
