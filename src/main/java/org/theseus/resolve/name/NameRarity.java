package org.theseus.resolve.name;

/**
 * How often a word stands in names: the case's own counts, added to a rough prior from the list of usual names, so that a case
 * of thirty records does not take Ali for rare. A share is of persons as far as they are told apart when it is counted.
 */
public final class NameRarity {

    private static final int PRIOR_NAMES = 2_000;
    private static final double UNLISTED_SHARE = 1.0 / 5_000;

    private final int[] counts;
    private final double[] priorShares;
    private final double total;

    private NameRarity(int[] counts, double[] priorShares, double total) {
        this.counts = counts;
        this.priorShares = priorShares;
        this.total = total;
    }

    /** Counts the words of names, each name as often as it is given. */
    public static NameRarity count(NameTable table, Iterable<PersonName> names) {
        table.lists().shares().keySet().stream().sorted().forEach(word -> table.rarityClassOf(sound(word)));
        int[] counts = new int[table.rarityClassCount()];
        int total = 0;
        for (PersonName name : names) {
            total++;
            for (int at = 0; at < name.wordCount(); at++) {
                counts[name.word(at).rarityClass()]++;
            }
        }
        double[] shares = new double[counts.length];
        table.lists().shares().forEach((word, share) -> {
            int at = table.rarityClassOf(sound(word));
            shares[at] = Math.max(shares[at], share);
        });
        return new NameRarity(counts, shares, total);
    }

    private static String sound(String word) {
        return CompoundName.canonical(Sounds.of(word).get(0));
    }

    /** Share of names that hold this word or a spelling of it, more than 0 and less than 1. */
    public double share(NameToken word) {
        int at = word.rarityClass();
        double prior = at < priorShares.length && priorShares[at] > 0 ? priorShares[at] : UNLISTED_SHARE;
        int count = at < counts.length ? counts[at] : 0;
        return (count + prior * PRIOR_NAMES) / (total + PRIOR_NAMES);
    }

    /** Share of the names counted, without a prior: of a word that was never seen before, that of one seen once. */
    public double shareSeen(NameToken word) {
        return Math.max(1, count(word)) / (total + PRIOR_NAMES);
    }

    /** In how many of the names counted the word or a spelling of it stands. */
    public int count(NameToken word) {
        return word.rarityClass() < counts.length ? counts[word.rarityClass()] : 0;
    }
}
