package org.theseus.resolve.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.theseus.resolve.judgement.Judgement;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.MentionRef;

/**
 * Judgements as the clustering needs them: chains of descriptions that must be one, and marks on descriptions that must not. The two
 * sides of one {@code different} bear marks that differ in the last bit. A mention that the case does not hold binds nobody.
 */
final class Constraints {

    private static final int[] NONE = {};

    private final List<int[]> together = new ArrayList<>();
    private final Map<Integer, int[]> marks = new HashMap<>();
    private final List<int[]> unsure = new ArrayList<>();
    private final BitSet judgedOne = new BitSet();

    Constraints(Descriptions descriptions, List<Judgement> judgements) {
        int number = 0;
        for (Judgement judgement : judgements) {
            int[] one = find(descriptions, judgement.one());
            int[] other = find(descriptions, judgement.other());
            switch (judgement.kind()) {
                case SAME -> {
                    int[] all = Arrays.copyOf(one, one.length + other.length);
                    System.arraycopy(other, 0, all, one.length, other.length);
                    together.add(all);
                    Arrays.stream(all).forEach(judgedOne::set);
                }
                case DIFFERENT -> {
                    for (int description : one) {
                        mark(description, 2 * number);
                    }
                    for (int description : other) {
                        mark(description, 2 * number + 1);
                    }
                    number++;
                }
                case UNSURE -> {
                    if (one.length > 0 && other.length > 0) {
                        unsure.add(new int[] {one[0], other[0]});
                    }
                }
            }
        }
    }

    private static int[] find(Descriptions descriptions, List<MentionRef> mentions) {
        return mentions.stream()
                .map(descriptions::findJudged)
                .flatMap(Optional::stream)
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
    }

    private void mark(int description, int code) {
        int[] before = marks.getOrDefault(description, NONE);
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = code;
        marks.put(description, after);
    }

    /** Whether the mentions of a description were judged to be one person. */
    boolean isJudgedOne(int description) {
        return judgedOne.get(description);
    }

    /** Sets of descriptions that are one person each. */
    List<int[]> together() {
        return together;
    }

    /** Pairs that were looked at and left open. */
    List<int[]> unsure() {
        return unsure;
    }

    /** The marks of a description. */
    int[] marks(int description) {
        return marks.getOrDefault(description, NONE);
    }

    /** Whether two sets of marks hold both sides of one judgement. */
    static boolean forbid(int[] one, int[] other) {
        for (int here : one) {
            for (int there : other) {
                if ((here ^ there) == 1) {
                    return true;
                }
            }
        }
        return false;
    }
}
