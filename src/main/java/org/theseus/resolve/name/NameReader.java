package org.theseus.resolve.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes written names apart into words. For one table; not thread-safe. */
final class NameReader {

    private static final Pattern SILENT =
            Pattern.compile("['`\u2019\u2018\u02bb\u02bc\u02bf\u02be\u00b4\u0640\\p{Cf}]");
    private static final Pattern VOWEL_SIGNS = Pattern.compile("[\u064b-\u065f\u0670]");
    private static final Pattern PATRONYMIC =
            Pattern.compile(".+(ovich|evich|ovych|evych|yovych|ovna|evna|ivna|yivna|ichna|ytch)");
    private static final char FIRST_MODIFIER = '\u02b0';
    private static final char FIRST_GREEK = '\u0370';
    private static final char TATWEEL = '\u0640';
    /** More words than these tell nothing and would make the best assignment slow. */
    private static final int MOST_WORDS = 5;

    private final NameTable table;
    private final NameWords lists;
    private final Map<String, Word> known = new HashMap<>();

    /** A word with what the lists say of it: asked for several times in a name, and in many names. */
    private static final class Word {

        private final String written;
        private final boolean title;
        private final boolean particle;
        private final boolean joinedToNext;
        private final boolean joinedToPrevious;
        private final boolean legalForm;
        private @Nullable NameToken token;

        Word(String written, String reading, NameWords lists) {
            this.written = written;
            this.title = lists.isTitle(reading);
            this.particle = lists.isParticle(reading);
            this.joinedToNext = lists.isJoinedToNext(reading);
            this.joinedToPrevious = lists.isJoinedToPrevious(reading);
            this.legalForm = lists.isLegalForm(reading);
        }

        boolean isInitial() {
            return written.length() == 1;
        }
    }

    NameReader(NameTable table, NameWords lists) {
        this.table = table;
        this.lists = lists;
    }

    PersonName read(String written, int number) {
        List<Word> words = split(written);
        boolean organisation = dropLegalForms(words);
        words.removeIf(word -> !word.isInitial() && word.title);
        join(words);
        dropParticles(words);
        List<NameToken> tokens = new ArrayList<>(words.size());
        for (Word word : words) {
            NameToken token = token(word);
            if (!token.sounds().get(0).isEmpty()) {
                tokens.add(token);
            }
        }
        List<NameToken> patronymics = new ArrayList<>();
        if (!organisation && tokens.size() > 2) {
            for (NameToken token : List.copyOf(tokens)) {
                if (tokens.size() > 2
                        && token != tokens.get(0)
                        && PATRONYMIC.matcher(token.reading()).matches()) {
                    tokens.remove(token);
                    patronymics.add(token);
                }
            }
        }
        return new PersonName(
                number,
                written,
                tokens.size() > MOST_WORDS ? tokens.subList(0, MOST_WORDS) : tokens,
                patronymics,
                organisation);
    }

    /** Whether anything may have to go: the patterns cost more than all other reading. */
    private static boolean hasSilent(String folded) {
        for (int at = 0; at < folded.length(); at++) {
            char sign = folded.charAt(at);
            boolean heard = sign < 0x80
                    ? sign != '\'' && sign != '`'
                    : Character.isLetter(sign) && (sign < FIRST_MODIFIER || sign >= FIRST_GREEK) && sign != TATWEEL;
            if (!heard) {
                return true;
            }
        }
        return false;
    }

    /** Words of letters, each in one script and lower case; what holds a digit is no name. */
    private List<Word> split(String written) {
        String folded = LetterCase.fold(written);
        if (hasSilent(folded)) {
            folded = VOWEL_SIGNS.matcher(SILENT.matcher(folded).replaceAll("")).replaceAll("");
        }
        List<Word> words = new ArrayList<>(4);
        int begin = -1;
        boolean digit = false;
        for (int at = 0; at <= folded.length(); at++) {
            char letter = at < folded.length() ? folded.charAt(at) : ' ';
            boolean inside =
                    Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
            if (inside) {
                begin = begin < 0 ? at : begin;
                digit |= Character.isDigit(letter);
            } else if (begin >= 0) {
                if (!digit) {
                    words.add(word(Homoglyphs.fold(folded.substring(begin, at))));
                }
                begin = -1;
                digit = false;
            }
        }
        return words;
    }

    /** Takes legal forms off, also those written letter by letter ({@code d.o.o.}). */
    private boolean dropLegalForms(List<Word> words) {
        boolean found = false;
        int at = 0;
        while (at < words.size()) {
            int end = at;
            while (end < words.size() && words.get(end).isInitial()) {
                end++;
            }
            if (end - at > 1 && word(written(words.subList(at, end))).legalForm) {
                words.subList(at, end).clear();
                found = true;
            } else if (!words.get(at).isInitial() && words.get(at).legalForm) {
                words.remove(at);
                found = true;
            } else {
                at = Math.max(end, at + 1);
            }
        }
        return found;
    }

    private static String written(List<Word> words) {
        StringBuilder together = new StringBuilder();
        words.forEach(word -> together.append(word.written));
        return together.toString();
    }

    /** Abd al Rahman, Abu Bakr, Nur ud Din, Kara oglu: one word each. */
    private void join(List<Word> words) {
        for (int at = 0; at < words.size() - 1; at++) {
            if (words.get(at).joinedToNext) {
                if (words.get(at + 1).particle && at + 2 < words.size()) {
                    words.remove(at + 1);
                }
                words.set(at, word(words.get(at).written + words.remove(at + 1).written));
            }
        }
        for (int at = words.size() - 1; at > 0; at--) {
            if (words.get(at).joinedToPrevious) {
                if (at > 1 && words.get(at - 1).particle) {
                    words.remove(at - 1);
                    at--;
                }
                words.set(at - 1, word(words.get(at - 1).written + words.remove(at).written));
            }
        }
    }

    /** Particles go as long as two other words are left. */
    private static void dropParticles(List<Word> words) {
        for (int at = words.size() - 1; at >= 0 && words.size() > 2; at--) {
            if (!words.get(at).isInitial() && words.get(at).particle) {
                words.remove(at);
            }
        }
    }

    private NameToken token(Word word) {
        NameToken token = word.token;
        if (token == null) {
            token = table.token(word.written);
            word.token = token;
        }
        return token;
    }

    private Word word(String written) {
        Word word = known.get(written);
        if (word == null) {
            String reading = Script.of(written) == Script.LATIN
                    ? LatinLetters.fold(written)
                    : table.token(written).reading();
            word = new Word(written, reading, lists);
            known.put(written, word);
        }
        return word;
    }
}
