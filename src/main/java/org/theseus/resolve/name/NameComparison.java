package org.theseus.resolve.name;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Aligns the words of two names: the best assignment of words to words, whatever their order ({@code ali hassan}, {@code hassan
 * ali}), found by trying all of them (at most 5! = 120). Not thread-safe.
 */
public final class NameComparison {

    private final TokenComparison tokens = new TokenComparison();
    private final Search search = new Search();

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
        search(one, other);
        return alignment(one, other);
    }

    /** The same, null if the names are {@link Alignment#isContradiction two}; for most pairs of a case that is all there is. */
    public @Nullable Alignment alignUnlessTwo(PersonName one, PersonName other) {
        if (patronymicsDiffer(one, other)) {
            return null;
        }
        search(one, other);
        int facing = search.facing();
        int aloneShort = search.rows - facing;
        int aloneLong = search.columns - facing;
        if (!search.mayRunTogether(facing) && (facing == 0 || (aloneShort > 0 && aloneLong > 0 && facing < 2))) {
            return null;
        }
        Alignment found = alignment(one, other);
        return found.isContradiction() ? null : found;
    }

    /** Whether names of two people may be one name written badly: each word of the shorter one may be one of the other's. */
    public boolean mayBeMiswritten(PersonName one, PersonName other) {
        return meets(one, other, tokens::mayBeMiswritten);
    }

    /** Whether names of two people may be one name in other spellings: each word of the shorter one may be one of the other's. */
    public boolean mayBeSpeltOtherwise(PersonName one, PersonName other) {
        return meets(one, other, tokens::mayBeSpeltOtherwise);
    }

    private boolean meets(PersonName one, PersonName other, BiPredicate<NameToken, NameToken> mayBeOne) {
        if (one.isOrganisation() != other.isOrganisation()) {
            return false;
        }
        search(one, other);
        int facing = search.facing();
        if (search.mayRunTogether(facing)) {
            return meet(align(one, other), mayBeOne);
        }
        boolean turned = one.wordCount() > other.wordCount();
        PersonName shorter = turned ? other : one;
        PersonName longer = turned ? one : other;
        int taken = search.taken();
        for (int row = 0; row < search.rows; row++) {
            if (search.best[row] < 0) {
                int column = 0;
                while (column < search.columns
                        && ((taken & (1 << column)) != 0 || !mayBeOne.test(shorter.word(row), longer.word(column)))) {
                    column++;
                }
                if (column == search.columns) {
                    return false;
                }
                taken |= 1 << column;
            }
        }
        return search.rows > 1;
    }

    /** The same of names of which one may run words together. */
    private static boolean meet(Alignment found, BiPredicate<NameToken, NameToken> mayBeOne) {
        boolean turned = found.oneAlone().size() > found.otherAlone().size();
        List<NameToken> fewer = turned ? found.otherAlone() : found.oneAlone();
        List<NameToken> left = new ArrayList<>(turned ? found.oneAlone() : found.otherAlone());
        for (NameToken word : fewer) {
            NameToken facing = left.stream()
                    .filter(each -> mayBeOne.test(word, each))
                    .findFirst()
                    .orElse(null);
            if (facing == null) {
                return false;
            }
            left.remove(facing);
        }
        return found.pairs().size() + fewer.size() > 1;
    }

    private void search(PersonName one, PersonName other) {
        boolean turned = one.wordCount() > other.wordCount();
        search.start(turned ? other : one, turned ? one : other);
        search.place(0, 0, 0);
    }

    private Alignment alignment(PersonName one, PersonName other) {
        List<NameToken> here = one.words();
        List<NameToken> there = other.words();
        boolean turned = here.size() > there.size();
        List<NameToken> shorter = turned ? there : here;
        List<NameToken> longer = turned ? here : there;
        List<Pair> pairs = new ArrayList<>(search.rows);
        List<NameToken> aloneShort = new ArrayList<>(1);
        List<NameToken> aloneLong = new ArrayList<>(longer);
        for (int at = 0; at < search.rows; at++) {
            NameToken mine = shorter.get(at);
            if (search.best[at] < 0) {
                aloneShort.add(mine);
            } else {
                NameToken yours = longer.get(search.best[at]);
                aloneLong.remove(yours);
                Likeness likeness = search.likeness[at][search.best[at]];
                pairs.add(turned ? new Pair(yours, mine, likeness) : new Pair(mine, yours, likeness));
            }
        }
        joinRuns(pairs, aloneShort, aloneLong, turned);
        return new Alignment(
                pairs, turned ? aloneLong : aloneShort, turned ? aloneShort : aloneLong, patronymicsDiffer(one, other));
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

    private boolean patronymicsDiffer(PersonName one, PersonName other) {
        return one.hasPatronymic()
                && other.hasPatronymic()
                && tokens.compare(one.patronymics().get(0), other.patronymics().get(0)) == Likeness.DIFFERENT;
    }

    /** All assignments of the shorter name's words to the longer's; holds those of the last pair. */
    private final class Search {

        private int rows;
        private int columns;
        private Likeness[][] likeness = new Likeness[0][0];
        private int[] now = new int[0];
        private int[] best = new int[0];
        private int bestWorth;

        void start(PersonName shorter, PersonName longer) {
            rows = shorter.wordCount();
            columns = longer.wordCount();
            if (likeness.length < columns) {
                likeness = new Likeness[columns][columns];
                now = new int[columns];
                best = new int[columns];
            }
            bestWorth = -1;
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    likeness[row][column] = tokens.compare(shorter.word(row), longer.word(column));
                }
            }
        }

        /** How many words of the shorter name face one of the longer. */
        int facing() {
            int facing = 0;
            for (int row = 0; row < rows; row++) {
                facing += best[row] < 0 ? 0 : 1;
            }
            return facing;
        }

        /** Whether the one word of the shorter name that is left may be two of the longer run together. */
        boolean mayRunTogether(int facing) {
            return rows - facing == 1 && columns - facing > 1;
        }

        /** A bit for each word of the longer name that faces one of the shorter. */
        int taken() {
            int taken = 0;
            for (int row = 0; row < rows; row++) {
                taken |= best[row] < 0 ? 0 : 1 << best[row];
            }
            return taken;
        }

        void place(int row, int taken, int worth) {
            if (row == rows) {
                if (worth > bestWorth) {
                    bestWorth = worth;
                    System.arraycopy(now, 0, best, 0, rows);
                }
                return;
            }
            for (int column = 0; column < columns; column++) {
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
