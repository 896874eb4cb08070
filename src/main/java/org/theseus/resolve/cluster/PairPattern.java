package org.theseus.resolve.cluster;

import java.util.Comparator;

/**
 * What pairs show; pairs that show the same are one pattern.
 *
 * @param stated which fields both state, one bit each
 * @param shown which factors it shows, one bit each
 * @param bases by which bases it was found, one bit each
 * @param fixedHundredths the sum of the weights that are not learnt, in hundredths
 */
record PairPattern(int stated, int shown, int bases, int fixedHundredths) {

    static final Comparator<PairPattern> ORDER = Comparator.comparingInt(PairPattern::stated)
            .thenComparingInt(PairPattern::shown)
            .thenComparingInt(PairPattern::bases)
            .thenComparingInt(PairPattern::fixedHundredths);

    boolean shows(LearntField field) {
        return (shown & (1 << field.at)) != 0;
    }

    boolean states(LearntField field) {
        return (stated & (1 << field.at)) != 0;
    }

    /** Whether a key of another kind than the field's own found it. */
    boolean isFoundBeside(LearntField field) {
        return (bases & ~LearntField.bit(field.basis)) != 0;
    }
}
