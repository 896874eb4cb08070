package org.theseus.resolve.name;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The {@link WideReadings} of a word, made ready for asking: words that share none of its keys are not one name in them.
 * Immutable.
 */
final class WideSounds {

    private static final int SHORT = 2;
    /** So many consonants in common tell enough, as in Mustafa and Kurdish Mistefa, where a short vowel is written i. */
    private static final int MANY = 4;

    private static final int ALLOWED_SHORT = 1;
    private static final int ALLOWED = 2;

    private final List<String> sounds;
    private final List<String> skeletons;
    private final int[] listed;
    private final boolean unvowelled;
    private final long[] keys;
    private final int firstLetters;

    private WideSounds(List<String> sounds, int[] listed, boolean unvowelled, int firstLetters) {
        this.firstLetters = firstLetters;
        this.sounds = sounds;
        this.skeletons = sounds.stream().map(Skeletons::of).toList();
        this.listed = listed;
        this.unvowelled = unvowelled;
        this.keys = LongStream.concat(
                        skeletons.stream().mapToLong(NameToken::hash),
                        IntStream.of(listed).mapToLong(group -> -1L - group))
                .distinct()
                .toArray();
    }

    /** Those of a word. */
    static WideSounds of(NameToken word, NameWords lists) {
        Set<String> written = WideReadings.written(word.reading());
        List<String> sounds = WideReadings.sounds(written, word.sounds());
        List<String> all =
                Stream.concat(word.sounds().stream(), sounds.stream()).toList();
        int[] spellings = lists.spellingsOf(all);
        int[] kindred = lists.kindredOf(all);
        int apart = Integer.MAX_VALUE / 2;
        return new WideSounds(
                sounds,
                IntStream.concat(IntStream.of(spellings), IntStream.of(kindred).map(group -> apart + group))
                        .toArray(),
                word.isUnvowelled(),
                firstLetters(word, written) | firstLetters(word, sounds) | lists.firstLettersOf(spellings));
    }

    private static int firstLetters(NameToken word, Collection<String> readings) {
        int letters = word.firstLetters();
        for (String reading : readings) {
            letters |= reading.isEmpty() ? 0 : 1 << reading.charAt(0);
        }
        // a Greek capital beta before a Latin name is a B
        String looksLike = word.isInitial() ? Homoglyphs.toLatin(word.written()) : null;
        return looksLike == null ? letters : letters | 1 << looksLike.charAt(0);
    }

    /** A number for each skeleton and each list of spellings it stands in. */
    long[] keys() {
        return keys;
    }

    /** The letters that it may begin with, a bit each, those of other spellings of the name among them: I. is Brahim. */
    int firstLetters() {
        return firstLetters;
    }

    /**
     * Whether both may be one word: in one list of spellings, or
     * the same consonants with vowels that may stand for one another.
     */
    boolean meets(WideSounds other) {
        for (int group : listed) {
            for (int facing : other.listed) {
                if (group == facing) {
                    return true;
                }
            }
        }
        for (int here = 0; here < sounds.size(); here++) {
            for (int there = 0; there < other.sounds.size(); there++) {
                if (skeletons.get(here).equals(other.skeletons.get(there)) && vowelsAgree(here, other, there)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean vowelsAgree(int here, WideSounds other, int there) {
        int consonants = skeletons.get(here).length();
        if (Sounds.coarse(sounds.get(here)).equals(Sounds.coarse(other.sounds.get(there)))) {
            return true;
        }
        if (consonants < SHORT) {
            return consonants > 0 && distance(here, other, there) <= ALLOWED_SHORT;
        }
        if (consonants >= MANY && endsInVowel(sounds.get(here)) == endsInVowel(other.sounds.get(there))) {
            return true;
        }
        int allowed = consonants == SHORT ? ALLOWED_SHORT : ALLOWED;
        return (consonants > SHORT && (unvowelled || other.unvowelled))
                || distance(here, other, there) <= allowed
                || open(sounds.get(here)).equals(open(other.sounds.get(there)));
    }

    private static boolean endsInVowel(String sound) {
        return Sounds.isVowel(sound.charAt(sound.length() - 1));
    }

    private int distance(int here, WideSounds other, int there) {
        return Skeletons.distance(sounds.get(here), other.sounds.get(there), unvowelled || other.unvowelled);
    }

    /** The sound in which a, o and u are one: Mahamud is Mohamud, Butt is Bat. */
    private static String open(String sound) {
        return sound.replace('o', 'a').replace('u', 'a');
    }
}
