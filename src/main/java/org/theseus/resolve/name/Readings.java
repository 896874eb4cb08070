package org.theseus.resolve.name;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Latin readings of a word of any script, in the plain letters a to z: what an office may have made of it. A word has
 * several where offices differ: Bulgarian ъ as a or u, Ukrainian г as h or g, Greek as in passports.
 *
 * <p>Transliteration is ICU's (BGN tables for Cyrillic, UNGEGN for Greek); each is set up when the first word needs it,
 * because that takes tenths of a second. Not thread-safe.
 */
final class Readings {

    private static final String SERBIAN_LETTERS = "ђјљњћџ";
    private static final String MACEDONIAN_LETTERS = "ѓќѕ";
    private static final String UKRAINIAN_LETTERS = "іїєґ";
    private static final String BULGARIAN_LETTERS = "ъщ";

    private enum Table {
        SERBIAN("Serbian-Latin/BGN"),
        MACEDONIAN("Macedonian-Latin/BGN"),
        RUSSIAN("Russian-Latin/BGN"),
        UKRAINIAN("Ukrainian-Latin/BGN"),
        BULGARIAN("Bulgarian-Latin/BGN"),
        GREEK("Greek-Latin/UNGEGN"),
        ANY("Any-Latin; Latin-ASCII");

        private final String id;

        Table(String id) {
            this.id = id;
        }
    }

    private final Map<Table, Transliterator> tables = new EnumMap<>(Table.class);

    /** The readings, the usual one first; at least one, which is empty if nothing can be read. */
    List<String> of(String word) {
        return switch (Script.of(word)) {
            case LATIN -> List.of(LatinLetters.fold(word));
            case CYRILLIC -> cyrillic(word);
            case GREEK -> List.of(read(Table.GREEK, greekDigraphs(word)));
            case ARABIC -> ArabicLetters.readings(word);
            case OTHER -> List.of(read(Table.ANY, word));
        };
    }

    private List<String> cyrillic(String word) {
        Set<String> readings = new LinkedHashSet<>();
        if (hasAny(word, MACEDONIAN_LETTERS)) {
            readings.add(read(Table.MACEDONIAN, word));
            // Serbian and Bosnian offices write ѓ and ќ as their own letters: Ѓуриќ is Đurić
            readings.add(read(Table.SERBIAN, word.replace('ѓ', 'ђ').replace('ќ', 'ћ')));
        } else if (hasAny(word, SERBIAN_LETTERS)) {
            readings.add(read(Table.SERBIAN, word));
        } else if (hasAny(word, UKRAINIAN_LETTERS)) {
            readings.add(read(Table.UKRAINIAN, word));
        } else {
            readings.add(read(Table.RUSSIAN, word));
            if (hasAny(word, BULGARIAN_LETTERS)) {
                readings.add(read(Table.BULGARIAN, word));
                readings.add(read(Table.BULGARIAN, word.replace('ъ', 'а')));
            }
            if (word.indexOf('г') >= 0) {
                readings.add(read(Table.UKRAINIAN, word));
            }
        }
        return new ArrayList<>(readings);
    }

    /** What passports make of the Greek pairs of letters that stand for one sound. */
    private static String greekDigraphs(String word) {
        String read = word;
        if (read.startsWith("ντ")) {
            read = "d" + read.substring(2);
        } else if (read.startsWith("γκ")) {
            read = "g" + read.substring(2);
        } else if (read.startsWith("μπ")) {
            read = "b" + read.substring(2);
        }
        return read;
    }

    private String read(Table table, String word) {
        String latin = tables.computeIfAbsent(table, one -> Transliterator.getInstance(one.id))
                .transliterate(word);
        return LatinLetters.fold(LetterCase.fold(latin));
    }

    private static boolean hasAny(String word, String letters) {
        for (int at = 0; at < word.length(); at++) {
            if (letters.indexOf(word.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
