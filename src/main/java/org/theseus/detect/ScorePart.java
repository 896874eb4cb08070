package org.theseus.detect;

/**
 * One labelled part of a score; the contributions of a finding and the effects of its counter-evidence add up to its
 * score, clamped to [0,1].
 *
 * @param value what was measured, as text ("19", "0.92")
 * @param weight of the factor; the weights of one detector add up to 1
 * @param contribution weight times the factor, which lies in [0,1]
 */
public record ScorePart(String label, String value, double weight, double contribution) {

    /** A part whose factor is clamped to [0,1]. */
    public static ScorePart of(String label, String value, double weight, double factor) {
        return new ScorePart(label, value, weight, weight * Math.max(0, Math.min(1, factor)));
    }

    /** The same at a share of its weight. */
    ScorePart times(double share) {
        return new ScorePart(label, value, weight * share, contribution * share);
    }
}
