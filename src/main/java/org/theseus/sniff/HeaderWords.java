package org.theseus.sniff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.theseus.model.Money;

/** The multilingual dictionary of header words, read once from {@code theseus/sniff/headers.txt}. */
final class HeaderWords {

    /** A unit behind a column's name: {@code Tutar (TL)}, {@code Betrag in EUR}. */
    private static final Pattern UNIT =
            Pattern.compile("^(.*?)\\s*(?:[(\\[]\\s*|\\bin\\s+|\\bu\\s+)(\\p{L}{2,3}|(?i:euros?)|€)\\s*[)\\]]?$");

    private static final int MAX_LENGTH = 100;

    private static final Map<String, List<Hit>> WORDS = load();

    /**
     * A meaning that a header cell may have.
     *
     * @param language of the word, ISO 639-1
     * @param word as the dictionary has it
     */
    record Hit(Concept concept, String language, String word) {}

    private HeaderWords() {}

    /** Meanings of a header cell; a cell that only a unit tells from a word of the dictionary counts. */
    static List<Hit> of(String cell) {
        if (cell.length() > MAX_LENGTH) {
            return List.of();
        }
        String plain = Words.plain(cell);
        List<Hit> hits = WORDS.getOrDefault(plain, List.of());
        if (hits.isEmpty()) {
            Matcher unit = UNIT.matcher(cell.strip());
            if (unit.matches()) {
                return WORDS.getOrDefault(Words.plain(unit.group(1)), List.of());
            }
        }
        return hits;
    }

    /** The currency that a header cell names as its unit, or an empty text. */
    static String currencyOf(String cell) {
        if (cell.length() > MAX_LENGTH) {
            return "";
        }
        Matcher unit = UNIT.matcher(cell.strip());
        return unit.matches() ? currency(unit.group(2)) : "";
    }

    /** The ISO code that a text stands for, or an empty text. */
    static String currency(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return switch (upper) {
            case "€", "EURO", "EUROS" -> "EUR";
            case "TL", "₺" -> "TRY";
            case "DIN", "DIN.", "ДИН", "ДИН." -> "RSD";
            case "KM" -> "BAM";
            case "KN" -> "HRK";
            case "FT" -> "HUF";
            case "ДЕН", "ДЕН.", "DEN" -> "MKD";
            case "ЛВ", "ЛВ.", "LV" -> "BGN";
            case "LEK", "LEKE" -> "ALL";
            case "РУБ", "РУБ.", "₽" -> "RUB";
            case "LEI" -> "RON";
            case "$" -> "USD";
            case "£" -> "GBP";
            default -> upper.length() == 3 && Money.isKnown(upper) ? upper : "";
        };
    }

    private static Map<String, List<Hit>> load() {
        Map<String, List<Hit>> words = new HashMap<>();
        Concept concept = Concept.DATE;
        for (String line : Resource.lines("headers.txt")) {
            if (line.startsWith("[")) {
                concept = Concept.valueOf(line.substring(1, line.indexOf(']')).toUpperCase(Locale.ROOT));
                continue;
            }
            int colon = line.indexOf(':');
            String language = line.substring(0, colon);
            for (String word : line.substring(colon + 1).split(",")) {
                Hit hit = new Hit(concept, language, word.strip());
                add(words, Words.plain(word), hit);
                if (language.equals("de")) {
                    add(
                            words,
                            Words.plain(
                                    word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")),
                            hit);
                }
            }
        }
        return words;
    }

    private static void add(Map<String, List<Hit>> words, String plain, Hit hit) {
        List<Hit> hits = words.computeIfAbsent(plain, key -> new ArrayList<>());
        if (hits.stream().noneMatch(known -> known.concept() == hit.concept())) {
            hits.add(hit);
        }
    }
}
