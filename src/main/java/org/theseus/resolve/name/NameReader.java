package org.theseus.resolve.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a written name apart into words. For one name at a time. */
final class NameReader {

    private static final Pattern SILENT =
            Pattern.compile("['`\u2019\u2018\u02bb\u02bc\u02bf\u02be\u00b4\u0640\\p{Cf}]");
    private static final Pattern VOWEL_SIGNS = Pattern.compile("[\u064b-\u065f\u0670]");
    private static final Pattern PATRONYMIC =
            Pattern.compile(".+(ovich|evich|ovych|evych|yovych|ovna|evna|ivna|yivna|ichna|ytch)");
    /** More words than these tell nothing and would make the best assignment slow. */
    private static final int MOST_WORDS = 5;

    private final NameTable table;
    private final NameWords lists;

    NameReader(NameTable table, NameWords lists) {
        this.table = table;
        this.lists = lists;
    }

    PersonName read(String written, int number) {
        List<String> words = split(written);
        boolean organisation = dropLegalForms(words);
        words.removeIf(word -> word.length() > 1 && lists.isTitle(reading(word)));
        join(words);
        dropParticles(words);
        List<NameToken> tokens = new ArrayList<>();
        for (String word : words) {
            NameToken token = table.token(word);
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

    /** Words of letters, each in one script and lower case; what holds a digit is no name. */
    private List<String> split(String written) {
        String folded = LetterCase.fold(written);
        if (!LetterCase.isAscii(folded) || folded.indexOf('\'') >= 0 || folded.indexOf('`') >= 0) {
            folded = VOWEL_SIGNS.matcher(SILENT.matcher(folded).replaceAll("")).replaceAll("");
        }
        List<String> words = new ArrayList<>(4);
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
                    words.add(Homoglyphs.fold(folded.substring(begin, at)));
                }
                begin = -1;
                digit = false;
            }
        }
        return words;
    }

    /** Takes legal forms off, also those written letter by letter ({@code d.o.o.}). */
    private boolean dropLegalForms(List<String> words) {
        boolean found = false;
        int at = 0;
        while (at < words.size()) {
            int end = at;
            StringBuilder letters = new StringBuilder();
            while (end < words.size() && words.get(end).length() == 1) {
                letters.append(words.get(end++));
            }
            if (letters.length() > 1 && lists.isLegalForm(reading(letters.toString()))) {
                words.subList(at, end).clear();
                found = true;
            } else if (words.get(at).length() > 1 && lists.isLegalForm(reading(words.get(at)))) {
                words.remove(at);
                found = true;
            } else {
                at = Math.max(end, at + 1);
            }
        }
        return found;
    }

    /** Abd al Rahman, Abu Bakr, Nur ud Din, Kara oglu: one word each. */
    private void join(List<String> words) {
        for (int at = 0; at < words.size() - 1; at++) {
            if (lists.isJoinedToNext(reading(words.get(at)))) {
                if (lists.isParticle(reading(words.get(at + 1))) && at + 2 < words.size()) {
                    words.remove(at + 1);
                }
                words.set(at, words.get(at) + words.remove(at + 1));
            }
        }
        for (int at = words.size() - 1; at > 0; at--) {
            if (lists.isJoinedToPrevious(reading(words.get(at)))) {
                if (at > 1 && lists.isParticle(reading(words.get(at - 1)))) {
                    words.remove(at - 1);
                    at--;
                }
                words.set(at - 1, words.get(at - 1) + words.remove(at));
            }
        }
    }

    /** Particles go as long as two other words are left. */
    private void dropParticles(List<String> words) {
        for (int at = words.size() - 1; at >= 0 && words.size() > 2; at--) {
            if (words.get(at).length() > 1 && lists.isParticle(reading(words.get(at)))) {
                words.remove(at);
            }
        }
    }

    private String reading(String word) {
        return Script.of(word) == Script.LATIN
                ? LatinLetters.fold(word)
                : table.token(word).reading();
    }
}
