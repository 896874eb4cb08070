package org.theseus.resolve.name;

import java.util.ArrayList;
import java.util.List;

/**
 * Aligns the words of two names: the best assignment of words to words, whatever their order ({@code ali hassan}, {@code hassan
 * ali}), found by trying all of them (at most 5! = 120). Not thread-safe.
 */
public final class NameComparison {

    private final TokenComparison tokens = new TokenComparison();

    /**
     * Two words that face each other.
     *
     * @param likeness never {@link Likeness#DIFFERENT}
     */
    public record Pair(NameToken one, NameToken other, Likeness likeness) {}

    /**
     * The outcome.
     *
     * @param pairs words that were found alike, in the order of the first name
     * @param oneAlone words of the first name that face none of the other
     * @param otherAlone the same of the second name
     * @param patronymicsDiffer whether both state a patronymic and not the same
     */
    public record Alignment(
            List<Pair> pairs, List<NameToken> oneAlone, List<NameToken> otherAlone, boolean patronymicsDiffer) {

        /** Whether both names have a word that the other lacks: then they are two names. */
        public boolean isContradiction() {
            return patronymicsDiffer
                    || pairs.isEmpty()
                    || (!oneAlone.isEmpty() && !otherAlone.isEmpty() && pairs.size() < 2);
        }
    }

    /** How one name's words face the other's. */
    public Alignment align(PersonName one, PersonName other) {
        List<NameToken> here = one.words();
        List<NameToken> there = other.words();
        boolean turned = here.size() > there.size();
        Search search = turned ? new Search(there, here) : new Search(here, there);
        search.place(0, 0, 0);
        int[] facing = search.best;
        List<Pair> pairs = new ArrayList<>(facing.length);
        List<NameToken> aloneShort = new ArrayList<>(1);
        List<NameToken> aloneLong = new ArrayList<>(turned ? here : there);
        for (int at = 0; at < facing.length; at++) {
            NameToken shorter = search.shorter.get(at);
            if (facing[at] < 0) {
                aloneShort.add(shorter);
            } else {
                NameToken longer = search.longer.get(facing[at]);
                aloneLong.remove(longer);
                Likeness likeness = search.likeness[at][facing[at]];
                pairs.add(turned ? new Pair(longer, shorter, likeness) : new Pair(shorter, longer, likeness));
            }
        }
        joinRuns(pairs, aloneShort, aloneLong, turned);
        return new Alignment(
                pairs,
                turned ? aloneLong : aloneShort,
                turned ? aloneShort : aloneLong,
                patronymicsDiffer(one.patronymics(), other.patronymics()));
    }

    /** Anamarija where the other has Ana Marija: one word against two that run together. */
    private static void joinRuns(
            List<Pair> pairs, List<NameToken> aloneShort, List<NameToken> aloneLong, boolean turned) {
        if (aloneShort.size() != 1 || aloneLong.size() < 2) {
            return;
        }
        NameToken whole = aloneShort.get(0);
        for (int at = 0; at + 1 < aloneLong.size(); at++) {
            NameToken first = aloneLong.get(at);
            NameToken second = aloneLong.get(at + 1);
            String run = first.sounds().get(0) + second.sounds().get(0);
            if (whole.sounds().contains(run) || whole.reading().equals(first.reading() + second.reading())) {
                pairs.add(
                        turned ? new Pair(first, whole, Likeness.SPELLING) : new Pair(whole, first, Likeness.SPELLING));
                aloneShort.clear();
                aloneLong.remove(second);
                aloneLong.remove(first);
                return;
            }
        }
    }

    private boolean patronymicsDiffer(List<NameToken> one, List<NameToken> other) {
        return !one.isEmpty() && !other.isEmpty() && tokens.compare(one.get(0), other.get(0)) == Likeness.DIFFERENT;
    }

    /** All assignments of the shorter name's words to the longer's. */
    private final class Search {

        private final List<NameToken> shorter;
        private final List<NameToken> longer;
        private final Likeness[][] likeness;
        private final int[] now;
        private final int[] best;
        private int bestWorth = -1;

        Search(List<NameToken> shorter, List<NameToken> longer) {
            this.shorter = shorter;
            this.longer = longer;
            this.likeness = new Likeness[shorter.size()][longer.size()];
            this.now = new int[shorter.size()];
            this.best = new int[shorter.size()];
            for (int row = 0; row < shorter.size(); row++) {
                for (int column = 0; column < longer.size(); column++) {
                    likeness[row][column] = tokens.compare(shorter.get(row), longer.get(column));
                }
            }
        }

        void place(int row, int taken, int worth) {
            if (row == now.length) {
                if (worth > bestWorth) {
                    bestWorth = worth;
                    System.arraycopy(now, 0, best, 0, now.length);
                }
                return;
            }
            for (int column = 0; column < longer.size(); column++) {
                Likeness found = likeness[row][column];
                if (found != Likeness.DIFFERENT && (taken & (1 << column)) == 0) {
                    now[row] = column;
                    place(row + 1, taken | (1 << column), worth + found.worth());
                }
            }
            now[row] = -1;
            place(row + 1, taken, worth);
        }
    }
}
