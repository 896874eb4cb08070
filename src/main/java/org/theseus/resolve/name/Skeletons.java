package org.theseus.resolve.name;

/**
 * The consonants of a word as it sounds, and how far apart the vowels between equal consonants are. Romanised Arabic varies in
 * its vowels (Mohamed, Muhammad), but not in all of them: Hassan and Hussein are two names. Stateless.
 */
final class Skeletons {

    /** Vowels that contradict each other: no reading of one is the other. */
    static final int OTHER_VOWEL = 4;

    private static final int SHORT_VOWEL_LEFT_OUT = 2;
    private static final int NEAR_VOWEL = 1;
    private static final int LENGTH_2_TOLERANCE = 1;
    private static final int TOLERANCE = 2;

    private Skeletons() {}

    /** Consonants in order; a vowel at the beginning counts as one letter {@code *}. */
    static String of(String sound) {
        StringBuilder consonants = new StringBuilder(sound.length());
        for (int at = 0; at < sound.length(); at++) {
            char letter = sound.charAt(at);
            if (!Sounds.isVowel(letter)) {
                consonants.append(letter);
            } else if (at == 0) {
                consonants.append('*');
            }
        }
        return consonants.toString();
    }

    /**
     * Whether two words of the same skeleton may be one name by their vowels; shorter skeletons must agree better.
     *
     * @param unvowelled whether one of them is written in a script that leaves short vowels out
     */
    static boolean vowelsAgree(String one, String other, int consonants, boolean unvowelled) {
        if (consonants < 2) {
            return false;
        }
        int allowed = consonants == 2 ? LENGTH_2_TOLERANCE : TOLERANCE;
        return distance(one, other, unvowelled) <= allowed;
    }

    /** Sum over the gaps between consonants; both words must have the same skeleton. */
    static int distance(String one, String other, boolean unvowelled) {
        int sum = 0;
        int here = 0;
        int there = 0;
        while (here < one.length() || there < other.length()) {
            int hereEnd = vowels(one, here);
            int thereEnd = vowels(other, there);
            sum += gap(one, here, hereEnd, other, there, thereEnd, unvowelled);
            here = hereEnd + 1;
            there = thereEnd + 1;
        }
        return sum;
    }

    private static int vowels(String word, int from) {
        int end = from;
        while (end < word.length() && Sounds.isVowel(word.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int gap(
            String one, int here, int hereEnd, String other, int there, int thereEnd, boolean unvowelled) {
        int length = hereEnd - here;
        int facing = thereEnd - there;
        if (length == 0 && facing == 0) {
            return 0;
        }
        if (length == 0 || facing == 0) {
            return leftOut(one, here, hereEnd, other, there, thereEnd, unvowelled);
        }
        int sum = Math.abs(length - facing) * NEAR_VOWEL;
        int common = Math.min(length, facing);
        for (int at = 1; at <= common; at++) {
            sum += vowel(one.charAt(hereEnd - at), other.charAt(thereEnd - at));
        }
        return sum;
    }

    /** A vowel more at the end is a woman's form of a man's name (Ivan, Ivana) and no spelling. */
    private static int leftOut(
            String one, int here, int hereEnd, String other, int there, int thereEnd, boolean unvowelled) {
        int written = Math.max(hereEnd - here, thereEnd - there);
        boolean atEnd = hereEnd == one.length() && thereEnd == other.length();
        if (written > 1 || (atEnd && here > 0)) {
            return OTHER_VOWEL;
        }
        return unvowelled ? 0 : SHORT_VOWEL_LEFT_OUT;
    }

    private static int vowel(char one, char other) {
        if (one == other) {
            return 0;
        }
        boolean near = (one == 'e' && other != 'o' && other != 'u')
                || (other == 'e' && one != 'o' && one != 'u')
                || (one == 'o' && other == 'u')
                || (one == 'u' && other == 'o');
        return near ? NEAR_VOWEL : OTHER_VOWEL;
    }
}
