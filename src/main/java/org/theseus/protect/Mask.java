package org.theseus.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names and numbers of protected parties in any text and puts a replacement in their place, whatever spaces,
 * punctuation, accents or case they are written with. Mutable while values are added; then used by one thread.
 *
 * <p>A text of n words is searched in O(n · {@value #MAX_WORDS}). Numbers of fewer than {@value #MIN_DIGITS} digits and
 * names of fewer than {@value #MIN_LETTERS} letters are left: they are amounts, days and words far more often.
 */
final class Mask {

    private static final int MIN_DIGITS = 4;
    private static final int MIN_LETTERS = 4;
    private static final int MIN_LETTERS_OF_A_WORD = 3;
    private static final int DIGITS_THAT_MAY_BE_SPLIT = 8;
    private static final int MAX_WORDS = 16;
    /** What stands in many names and says nothing of any one. */
    private static final Set<String> PARTICLES = Set.of(
            "abd", "abu", "and", "bin", "bint", "ben", "dal", "del", "della", "den", "der", "des", "dos", "ibn", "für",
            "fur", "und", "van", "von", "the", "zum", "zur", "gmbh", "ltd", "doo", "kft", "llc", "inc");

    private final Map<String, String> wholes = new HashMap<>();
    private int longestWhole;
    private final Map<String, String> words = new HashMap<>();

    /** Masks this value as a whole: a number, document, address or full name. */
    void add(String value, String replacement) {
        String compact = PlainText.compact(value);
        if (isTelling(compact)) {
            wholes.putIfAbsent(compact, replacement);
            longestWhole = Math.max(longestWhole, compact.length());
        }
    }

    /** Masks the name as a whole, family name first or last, in every text, and each of its words in free text. */
    void addName(String name, String replacement) {
        add(name, replacement);
        List<String> parts = Word.in(name).stream().map(Word::compact).toList();
        for (int first = 1; first < parts.size(); first++) {
            add(
                    String.join("", parts.subList(first, parts.size())) + String.join("", parts.subList(0, first)),
                    replacement);
        }
        for (String compact : parts) {
            boolean letters = compact.codePoints().allMatch(Character::isLetter);
            if ((letters ? compact.length() >= MIN_LETTERS_OF_A_WORD : isTelling(compact))
                    && !PARTICLES.contains(compact)) {
                words.putIfAbsent(compact, replacement);
            }
        }
    }

    /** Whether the text is, as a whole and in any spelling, a value that is masked. */
    boolean hides(String text) {
        return wholes.containsKey(PlainText.compact(text));
    }

    /** Text that the program wrote: values are masked as wholes. */
    String inProse(String text) {
        return replace(text, false);
    }

    /** Text that somebody else wrote (references, file names, places): single words of names are masked too. */
    String inFreeText(String text) {
        return replace(text, true);
    }

    private String replace(String text, boolean singleWords) {
        if (wholes.isEmpty()) {
            return text;
        }
        List<Word> found = Word.in(text);
        StringBuilder masked = new StringBuilder(text.length());
        int copied = 0;
        int word = 0;
        while (word < found.size()) {
            int last = longestValueFrom(text, found, word);
            String replacement = last >= 0 ? wholes.get(joined(found, word, last)) : null;
            if (replacement == null && singleWords) {
                last = word;
                replacement = words.get(found.get(word).compact());
            }
            if (replacement == null) {
                word++;
            } else {
                masked.append(text, copied, found.get(word).start()).append(replacement);
                copied = found.get(last).end();
                word = last + 1;
            }
        }
        return masked.append(text, copied, text.length()).toString();
    }

    /** Index of the last word of the longest value that begins with a word, -1 if none does. */
    private int longestValueFrom(String text, List<Word> found, int first) {
        int longest = -1;
        StringBuilder value = new StringBuilder();
        for (int last = first; last < Math.min(found.size(), first + MAX_WORDS); last++) {
            value.append(found.get(last).compact());
            if (value.length() > longestWhole) {
                return longest;
            }
            if (wholes.containsKey(value.toString())
                    && (last == first ? !isPartOfANumber(text, found.get(first), value) : mayBeSplit(value))) {
                longest = last;
            }
        }
        return longest;
    }

    /** Short numbers count only when written in one piece: {@code 220.00} is no account 22000. */
    private static boolean mayBeSplit(CharSequence value) {
        return value.length() >= DIGITS_THAT_MAY_BE_SPLIT || !value.chars().allMatch(Character::isDigit);
    }

    /** And only when they stand alone: 2023 in {@code 2023-06-02} and 1490 in {@code 1490.00} are no accounts. */
    private static boolean isPartOfANumber(String text, Word word, CharSequence value) {
        return !mayBeSplit(value)
                && ((isDigit(text, word.start() - 2) && isJoint(text, word.start() - 1))
                        || (isJoint(text, word.end()) && isDigit(text, word.end() + 1)));
    }

    private static boolean isJoint(String text, int at) {
        return at >= 0 && at < text.length() && ".,-:/".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static String joined(List<Word> found, int first, int last) {
        StringBuilder value = new StringBuilder();
        found.subList(first, last + 1).forEach(word -> value.append(word.compact()));
        return value.toString();
    }

    private static boolean isTelling(String compact) {
        boolean digitsOnly = true;
        boolean lettersOnly = true;
        for (int at = 0; at < compact.length(); at += Character.charCount(compact.codePointAt(at))) {
            digitsOnly &= Character.isDigit(compact.charAt(at));
            lettersOnly &= Character.isLetter(compact.codePointAt(at));
        }
        return compact.length() >= (digitsOnly ? MIN_DIGITS : lettersOnly ? MIN_LETTERS : 3);
    }

    /**
     * Letters, digits and marks that stand together.
     *
     * @param compact how they are compared
     */
    private record Word(int start, int end, String compact) {

        static List<Word> in(String text) {
            List<Word> words = new ArrayList<>();
            int start = -1;
            for (int at = 0; at < text.length(); ) {
                int point = text.codePointAt(at);
                if (belongs(point)) {
                    start = start < 0 ? at : start;
                } else if (start >= 0) {
                    words.add(new Word(start, at, PlainText.compact(text.substring(start, at))));
                    start = -1;
                }
                at += Character.charCount(point);
            }
            if (start >= 0) {
                words.add(new Word(start, text.length(), PlainText.compact(text.substring(start))));
            }
            return words;
        }

        private static boolean belongs(int point) {
            if (point < 128) {
                return (point >= 'a' && point <= 'z')
                        || (point >= 'A' && point <= 'Z')
                        || (point >= '0' && point <= '9');
            }
            return switch (Character.getType(point)) {
                case Character.UPPERCASE_LETTER,
                        Character.LOWERCASE_LETTER,
                        Character.TITLECASE_LETTER,
                        Character.MODIFIER_LETTER,
                        Character.OTHER_LETTER,
                        Character.DECIMAL_DIGIT_NUMBER,
                        Character.LETTER_NUMBER,
                        Character.OTHER_NUMBER,
                        Character.NON_SPACING_MARK,
                        Character.COMBINING_SPACING_MARK,
                        Character.ENCLOSING_MARK -> true;
                default -> false;
            };
        }
    }
}
