package org.theseus.resolve.evidence;

import java.util.Arrays;
import org.theseus.resolve.name.Likeness;
import org.theseus.resolve.name.NameComparison;
import org.theseus.resolve.name.NameRarity;
import org.theseus.resolve.name.NameToken;
import org.theseus.resolve.name.PairMemory;
import org.theseus.resolve.name.PersonName;

/**
 * What two names weigh: the rarity of the words that agree. A name that contradicts weighs the same whatever else agrees,
 * because relatives share surnames. Weights of pairs are kept while the case has room for them. Not thread-safe.
 */
public final class NameEvidence {

    /** Words as different in frequency as this are one name and its misspelling. */
    private static final double RARE_BESIDE = 0.05;
    /** More than sums in another order differ by. */
    private static final double ROUNDING = 1e-9;

    private final NameComparison comparison = new NameComparison();
    private final NameRarity rarity;
    private final PairMemory known = new PairMemory();
    private double[] most = new double[0];
    private final double ceiling;
    private final double wordCeiling;
    private final double together;
    private final double spelling;
    private final double romanised;
    private final double kindred;
    private final double initial;
    private final double typingError;
    private final double nearFloor;
    private final double nearCeiling;
    private final double wordMissing;
    private final double wordsDiffer;
    private final double singleWord;
    private final double singleCeiling;
    private final double contradicted;

    /** Weighs names by how rare their words are. */
    public NameEvidence(NameRarity rarity, Parameters parameters) {
        this.rarity = rarity;
        this.ceiling = parameters.value("name.ceiling");
        this.wordCeiling = parameters.value("name.word-ceiling");
        this.together = parameters.value("name.together");
        this.spelling = parameters.value("name.spelling");
        this.romanised = parameters.value("name.romanised");
        this.kindred = parameters.value("name.kindred");
        this.initial = parameters.value("name.initial");
        this.typingError = parameters.value("name.typing-error");
        this.nearFloor = parameters.value("name.near-floor");
        this.nearCeiling = parameters.value("name.near-ceiling");
        this.wordMissing = parameters.value("name.word-missing");
        this.wordsDiffer = parameters.value("name.words-differ");
        this.singleWord = parameters.value("name.single-word");
        this.singleCeiling = parameters.value("name.single-ceiling");
        this.contradicted = parameters.weight(Factor.NAME_CONTRADICTED);
    }

    /** The weight of two names, {@code name-contradicted} at least and {@code name.ceiling} at most. Symmetric. */
    public double weight(PersonName one, PersonName other) {
        int low = Math.min(one.number(), other.number());
        int high = Math.max(one.number(), other.number());
        double kept = known.find(low, high);
        if (Double.isNaN(kept)) {
            boolean ordered = one.written().compareTo(other.written()) <= 0;
            kept = judge(ordered ? one : other, ordered ? other : one);
            known.keep(low, high, kept);
        }
        return kept;
    }

    /**
     * What a name weighs at most beside any other: each of its words meets itself, or a rarer one that may be its misspelling.
     * Costs nothing the second time.
     */
    double most(PersonName name) {
        if (name.number() >= most.length) {
            int before = most.length;
            most = Arrays.copyOf(most, Math.max(name.number() + 1, before * 2));
            Arrays.fill(most, before, most.length, Double.NaN);
        }
        double kept = most[name.number()];
        if (Double.isNaN(kept)) {
            kept = bound(name);
            most[name.number()] = kept;
        }
        return kept;
    }

    private double bound(PersonName name) {
        if (wordMissing > 0 || wordsDiffer > 0 || singleWord > 1) {
            return ceiling;
        }
        double factor = Math.max(Math.max(1, spelling), Math.max(romanised, kindred));
        double unlike = Math.max(Math.max(nearCeiling, nearFloor), Math.max(initial, 0));
        double sum = 0;
        double best = 0;
        for (int at = 0; at < name.wordCount(); at++) {
            NameToken word = name.word(at);
            double worth = Math.min(-Math.log10(rarity.share(word)), wordCeiling);
            double most = Math.max(worth * factor, unlike);
            sum += most;
            best = Math.max(best, most);
        }
        return Math.min(ceiling, Math.max(best, sum + together) + ROUNDING);
    }

    /** In how many descriptions' names a word, or a spelling of it, stands. */
    public int count(NameToken word) {
        return rarity.count(word);
    }

    /** Whether the names are those of two people. */
    public boolean contradict(PersonName one, PersonName other) {
        return weight(one, other) <= contradicted;
    }

    /** Whether a word of one is another romanisation of the other's, a letter apart or kindred: two of one family may be named so. */
    boolean mayBeOfTwo(PersonName one, PersonName other) {
        return comparison.align(one, other).pairs().stream()
                .anyMatch(pair -> pair.likeness() == Likeness.ROMANISED
                        || pair.likeness() == Likeness.NEAR
                        || pair.likeness() == Likeness.KINDRED);
    }

    /** Whether names of two people may be one name written badly. */
    public boolean mayBeMiswritten(PersonName one, PersonName other) {
        return comparison.mayBeMiswritten(one, other);
    }

    /** Whether names of two people may be one name in other spellings. */
    public boolean mayBeSpeltOtherwise(PersonName one, PersonName other) {
        return comparison.mayBeSpeltOtherwise(one, other);
    }

    /** Whether some word of one name stands in the other, in any spelling: as relatives' names do. */
    public boolean sharesWord(PersonName one, PersonName other) {
        return comparison.align(one, other).pairs().stream()
                .anyMatch(pair -> pair.likeness().compareTo(Likeness.NEAR) <= 0);
    }

    /** How the words face each other, for printing. */
    public NameComparison.Alignment align(PersonName one, PersonName other) {
        return comparison.align(one, other);
    }

    private double judge(PersonName one, PersonName other) {
        if (one.isOrganisation() != other.isOrganisation()) {
            return contradicted;
        }
        NameComparison.Alignment found = comparison.alignUnlessTwo(one, other);
        if (found == null) {
            return contradicted;
        }
        double sum = found.pairs().size() > 1 ? together : 0;
        for (NameComparison.Pair pair : found.pairs()) {
            sum += word(pair);
        }
        if (!one.isFull() || !other.isFull()) {
            return Math.max(Math.min(sum * singleWord, singleCeiling), 0);
        }
        int alone = found.oneAlone().size() + found.otherAlone().size();
        boolean differ = !found.oneAlone().isEmpty() && !found.otherAlone().isEmpty();
        sum += alone * wordMissing + (differ ? wordsDiffer : 0);
        return Math.max(Math.min(sum, ceiling), contradicted);
    }

    private double word(NameComparison.Pair pair) {
        double one = rarity.share(pair.one());
        double other = rarity.share(pair.other());
        double worth = Math.min(-Math.log10(Math.max(one, other)), wordCeiling);
        return switch (pair.likeness()) {
            case SAME -> worth;
            case SPELLING -> worth * spelling;
            case ROMANISED -> worth * romanised;
            case KINDRED -> worth * kindred;
            case INITIAL -> initial;
            case NEAR -> near(pair, Math.min(one, other) / Math.max(one, other));
            case DIFFERENT -> 0;
        };
    }

    /**
     * A letter apart: for a typing error speaks that one of the words is hardly seen; two words that are both seen often are
     * two names. The ratio is that of one certain error to the share of the rarer word.
     */
    private double near(NameComparison.Pair pair, double ratio) {
        NameToken rarer = rarity.count(pair.one()) <= rarity.count(pair.other()) ? pair.one() : pair.other();
        double weight = Math.log10(typingError / rarity.shareSeen(rarer)) + (ratio <= RARE_BESIDE ? 1 : 0);
        return Math.max(nearFloor, Math.min(weight, nearCeiling));
    }
}
