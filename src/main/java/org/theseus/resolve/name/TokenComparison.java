package org.theseus.resolve.name;

import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Compares words of names. Pairs are kept, because a case compares the same few names again and again. Not thread-safe.
 *
 * <p>A string distance alone is no judge: by Jaro-Winkler Marija and Marko Petrović (0.92) are nearer than Mohammed al Hussein
 * and Muhammad Alhusain (0.84). It decides here only between a typing error and another name, after sounds and consonants
 * have been compared, and never on short words.
 */
final class TokenComparison {

    private static final List<Likeness> LIKENESSES = List.of(Likeness.values());
    private static final double NEAR = 0.88;
    private static final int SHORTEST_NEAR = 4;
    private static final int SHORTEST_CUT = 3;
    private static final int LONG_ENOUGH_FOR_TWO = 6;
    private static final int LONG = 8;

    private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    private final PairMemory known = new PairMemory();
    private final PairMemory miswritten = new PairMemory();

    Likeness compare(NameToken one, NameToken other) {
        if (one == other) {
            return one.isInitial() ? Likeness.INITIAL : Likeness.SAME;
        }
        if (one.isInitial() || other.isInitial()) {
            return initial(one, other) ? Likeness.INITIAL : Likeness.DIFFERENT;
        }
        int low = Math.min(one.number(), other.number());
        int high = Math.max(one.number(), other.number());
        double kept = known.find(low, high);
        if (!Double.isNaN(kept)) {
            return LIKENESSES.get((int) kept);
        }
        Likeness found = judge(one, other);
        known.keep(low, high, LIKENESSES.indexOf(found));
        return found;
    }

    private static boolean initial(NameToken one, NameToken other) {
        return one.startsLike(other);
    }

    private Likeness judge(NameToken one, NameToken other) {
        if (one.reading().equals(other.reading()) && !one.isUnvowelled() && !other.isUnvowelled()) {
            return Likeness.SAME;
        }
        if (shares(one.sounds(), other.sounds())) {
            return Likeness.SPELLING;
        }
        if (shares(one.spellings(), other.spellings()) || sameConsonants(one, other)) {
            return Likeness.ROMANISED;
        }
        if (isNear(one, other)) {
            return Likeness.NEAR;
        }
        return shares(one.kindred(), other.kindred()) ? Likeness.KINDRED : Likeness.DIFFERENT;
    }

    private static boolean sameConsonants(NameToken one, NameToken other) {
        if (!shares(one.skeletons(), other.skeletons())) {
            return false;
        }
        boolean unvowelled = one.isUnvowelled() || other.isUnvowelled();
        for (int here = 0; here < one.sounds().size(); here++) {
            String skeleton = one.soundSkeletons().get(here);
            for (int there = 0; there < other.sounds().size(); there++) {
                if (skeleton.equals(other.soundSkeletons().get(there))
                        && Skeletons.vowelsAgree(
                                one.sounds().get(here), other.sounds().get(there), skeleton.length(), unvowelled)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isNear(NameToken one, NameToken other) {
        return isNear(one.reading(), other.reading(), one.readingLetters() ^ other.readingLetters())
                || isNear(one.sounds().get(0), other.sounds().get(0), one.soundLetters() ^ other.soundLetters());
    }

    /**
     * Whether one may be the other written badly, more carelessly than {@link Likeness#NEAR} allows: cut short, two letters wrong,
     * or the same consonants. Asked about, never joined by.
     */
    boolean mayBeMiswritten(NameToken one, NameToken other) {
        if (one.isInitial() || other.isInitial()) {
            return isMiswritten(one, other);
        }
        double kept = miswritten.find(one.number(), other.number());
        if (Double.isNaN(kept)) {
            kept = isMiswritten(one, other) ? 1 : 0;
            miswritten.keep(one.number(), other.number(), kept);
        }
        return kept == 1;
    }

    private boolean isMiswritten(NameToken one, NameToken other) {
        return mayBeSpeltOtherwise(one, other)
                || isMiswritten(withoutArticle(one.reading()), withoutArticle(other.reading()))
                || isMiswritten(
                        Sounds.coarse(one.sounds().get(0)),
                        Sounds.coarse(other.sounds().get(0)))
                || (shares(one.skeletons(), other.skeletons())
                        && one.startsLike(other)
                        && one.skeletons().get(0).length() >= SHORTEST_CUT
                        && !differByGender(one.reading(), other.reading()));
    }

    /** Whether both may be one word in spellings that are asked by and never joined by. */
    boolean mayBeSpeltOtherwise(NameToken one, NameToken other) {
        if (one.isInitial() || other.isInitial()) {
            return (one.wideFirstLetters() & other.wideFirstLetters()) != 0;
        }
        return compare(one, other) != Likeness.DIFFERENT
                || (!differByGender(one.reading(), other.reading())
                        && one.wide().meets(other.wide()));
    }

    /** Alahmad and Ahmad: before a vowel the article is only taken off to ask. */
    private static String withoutArticle(String reading) {
        boolean article = reading.startsWith("al") || reading.startsWith("el");
        return article && reading.length() >= 2 + SHORTEST_NEAR ? reading.substring(2) : reading;
    }

    private static boolean isMiswritten(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter < SHORTEST_CUT - 1 || differByGender(one, other)) {
            return false;
        }
        if (shorter < SHORTEST_CUT) {
            return one.charAt(0) == other.charAt(0)
                    && one.length() != other.length()
                    && EditDistance.within(one, other, 1) <= 1;
        }
        int allowed = shorter < LONG_ENOUGH_FOR_TWO ? 1 : 2;
        return one.startsWith(other) || other.startsWith(one) || EditDistance.within(one, other, allowed) <= allowed;
    }

    /** The letters that only one of them has rule most pairs out before anything is aligned. */
    private boolean isNear(String one, String other, int lettersApart) {
        int shorter = Math.min(one.length(), other.length());
        int allowed = shorter < LONG ? 1 : 2;
        if (shorter < SHORTEST_NEAR || Integer.bitCount(lettersApart) > 2 * allowed) {
            return false;
        }
        return EditDistance.within(one, other, allowed) <= allowed
                && !differByGender(one, other)
                && similarity.apply(one, other) >= NEAR;
    }

    /** Mario and Maria, Petrov and Petrova: the last vowel is no typing error. */
    private static boolean differByGender(String one, String other) {
        int end = Math.min(one.length(), other.length()) - 1;
        int same = 0;
        while (same < end && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (one.length() == other.length()) {
            return same == end && Sounds.isVowel(one.charAt(end)) && Sounds.isVowel(other.charAt(end));
        }
        String longer = one.length() > other.length() ? one : other;
        String shorter = one.length() > other.length() ? other : one;
        return longer.startsWith(shorter)
                && longer.length() == shorter.length() + 1
                && Sounds.isVowel(longer.charAt(longer.length() - 1));
    }

    private static boolean shares(List<String> one, List<String> other) {
        for (String each : one) {
            if (other.contains(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean shares(int[] one, int[] other) {
        for (int here : one) {
            for (int there : other) {
                if (here == there) {
                    return true;
                }
            }
        }
        return false;
    }
}
