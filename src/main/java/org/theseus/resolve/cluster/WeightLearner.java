package org.theseus.resolve.cluster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.theseus.resolve.evidence.Factor;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.mention.Descriptions;

/**
 * Estimates weights from a case's own rows, without knowing who is who: expectation and maximisation after Fellegi and Sunter
 * (1969) and Winkler (1988). In turn, every pair that shares a key is given the probability of being one person under the
 * weights so far, and every weight the logarithm of how much oftener pairs of one person show it than pairs of two.
 *
 * <p>The share among pairs of one person is taken from pairs that another kind of key found, for a pair found by its phone always
 * shows the same phone. Names, towns and all that is not listed in {@link LearntField} keep their weights: those are worked out from
 * the case's own frequencies already. A weight that the case tells too little of stays, and a contradiction keeps a share of its
 * shipped weight ({@code learn.contradiction}): where hardly anybody is joined, pairs of one name pass for one person, and whatever
 * contradicts them for nothing. The same case gives the same weights.
 */
public final class WeightLearner {

    private static final int MOST_ROUNDS = 100;
    private static final double AT_REST = 0.0001;
    private static final double STRONGEST = 10;
    private static final double HUNDREDTHS = 100;

    private final LearningPairs pairs;
    private final Parameters parameters;
    private final double[] weights = new double[LearntField.values().length];
    private final double[] among = new double[weights.length];
    private final double[] byChance = new double[weights.length];
    private final double[] matches = new double[weights.length];
    private final double[] statedBy = new double[weights.length];
    private final double[] alike = new double[weights.length];
    private final double[] atRandom = new double[weights.length];
    private final List<PairPattern> patterns;
    private final double[] counts;
    private final double[] probability;
    private double prior;

    private WeightLearner(LearningPairs pairs, Parameters parameters) {
        this.pairs = pairs;
        this.parameters = parameters;
        this.patterns = List.copyOf(pairs.patterns.keySet());
        this.counts = pairs.patterns.values().stream()
                .mapToDouble(Integer::doubleValue)
                .toArray();
        this.probability = new double[counts.length];
        for (LearntField field : LearntField.values()) {
            weights[field.at] = parameters.weight(field.factor);
            statedBy[field.at] = pairs.shares.statedBy(field);
            boolean counted = isCounted(field);
            alike[field.at] = counted ? pairs.shares.alike(field) : 0;
            atRandom[field.at] = counted ? 0 : pairs.shares.atRandom(field);
        }
    }

    /** The weights that the case tells of, in the order of the table of evidence. */
    public static List<LearntWeight> learn(Descriptions descriptions, Parameters parameters) {
        LearningPairs pairs = new LearningPairs(descriptions, Resolver.scorer(descriptions, parameters), parameters);
        return new WeightLearner(pairs, parameters).run();
    }

    /** Parameters with the learnt weights in place of the shipped ones. */
    public static Parameters apply(Parameters parameters, List<LearntWeight> learnt) {
        Map<Factor, Double> weights = new EnumMap<>(Factor.class);
        learnt.stream().filter(LearntWeight::learnt).forEach(each -> weights.put(each.factor(), each.weight()));
        return parameters.withWeights(weights);
    }

    private List<LearntWeight> run() {
        double all = Math.max(1, pairs.size() * (pairs.size() - 1.0) / 2);
        double joined = 0;
        for (int at = 0; at < counts.length; at++) {
            joined += sum(patterns.get(at)) >= parameters.value("decision.merge") ? counts[at] : 0;
        }
        prior = Math.max(joined, 1) / pairs.taken / all;
        double moved = 1;
        for (int round = 0; round < MOST_ROUNDS && moved > AT_REST; round++) {
            expect();
            moved = maximise();
            prior = Math.max(ofOnePerson(), 1) / pairs.taken / all;
        }
        List<LearntWeight> learnt = new ArrayList<>();
        for (LearntField field : LearntField.values()) {
            int at = field.at;
            double shipped = parameters.weight(field.factor);
            boolean enough = isEnough(at);
            learnt.add(new LearntWeight(
                    field.factor,
                    shipped,
                    enough ? Math.rint(weights[at] * HUNDREDTHS) / HUNDREDTHS : shipped,
                    among[at],
                    byChance[at],
                    matches[at],
                    enough));
        }
        return learnt;
    }

    private double ofOnePerson() {
        double sum = 0;
        for (int at = 0; at < counts.length; at++) {
            sum += counts[at] * probability[at];
        }
        return sum;
    }

    private double sum(PairPattern pattern) {
        double sum = pattern.fixedHundredths() / HUNDREDTHS;
        for (LearntField field : LearntField.values()) {
            sum += pattern.shows(field) ? weights[field.at] : 0;
        }
        return sum;
    }

    private void expect() {
        double odds = prior / (1 - Math.min(prior, 0.5));
        for (int at = 0; at < counts.length; at++) {
            double ratio = odds * Math.pow(10, sum(patterns.get(at)));
            probability[at] = ratio / (1 + ratio);
        }
    }

    private double maximise() {
        double moved = 0;
        for (LearntField field : LearntField.values()) {
            int at = field.at;
            estimate(field);
            if (isEnough(at)) {
                double weight = Math.log10(among[at] / byChance[at]);
                double limited = field.factor.isIdentifying()
                        ? Math.max(0, Math.min(STRONGEST, weight))
                        : Math.min(weakestContradiction(field), Math.max(-STRONGEST, weight));
                moved = Math.max(moved, Math.abs(limited - weights[at]));
                weights[at] = limited;
            }
        }
        return moved;
    }

    private double weakestContradiction(LearntField field) {
        return parameters.value("learn.contradiction") * Math.min(0, parameters.weight(field.factor));
    }

    private boolean isEnough(int field) {
        return matches[field] >= parameters.value("learn.least") && among[field] > 0 && byChance[field] > 0;
    }

    private void estimate(LearntField field) {
        int at = field.at;
        double stating = 0;
        double showing = 0;
        double ofOne = 0;
        for (int each = 0; each < counts.length; each++) {
            PairPattern pattern = patterns.get(each);
            double persons = counts[each] * probability[each];
            boolean shows = pattern.shows(field);
            ofOne += shows ? persons : 0;
            if (pattern.states(field) && pattern.isFoundBeside(field)) {
                stating += persons;
                showing += shows ? persons : 0;
            }
        }
        matches[at] = stating;
        // half a pair is added on either side, so that what was never seen is not impossible
        among[at] = (showing + 0.5) / (stating + 1);
        byChance[at] = isCounted(field)
                ? (Math.max(0, alike[at] - ofOne / pairs.taken) + 0.5) / (statedBy[at] + 1)
                : Math.max(atRandom[at], 0.5 / (statedBy[at] + 1));
    }

    /** Whether equal values show it, so that all pairs can be counted by value; chance is sampled for the others. */
    private static boolean isCounted(LearntField field) {
        return switch (field) {
            case DOCUMENT, PHONE, EMAIL, BIRTH_DATE, ADDRESS -> true;
            case BIRTH_DATE_PART, BIRTH_DATE_CONTRADICTED -> false;
        };
    }
}
