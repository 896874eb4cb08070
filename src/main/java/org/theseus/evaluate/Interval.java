package org.theseus.evaluate;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** A measured share with its 95 % interval. */
public record Interval(double value, double low, double high) {

    private static final double Z = 1.959964;
    private static final int RESAMPLES = 1000;

    /** Wilson's score interval (Wilson 1927); a share of nothing is 0 in [0,1]. */
    public static Interval wilson(long hits, long of) {
        if (of == 0) {
            return new Interval(0, 0, 1);
        }
        double p = (double) hits / of;
        double z2 = Z * Z / of;
        double centre = (p + z2 / 2) / (1 + z2);
        double half = Z / (1 + z2) * Math.sqrt(p * (1 - p) / of + z2 / (4 * of));
        return new Interval(p, Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /**
     * Percentile bootstrap (Efron 1979) of a measure over units drawn with replacement, 1,000 times.
     *
     * @param units number of units
     * @param measure takes how often each unit was drawn
     */
    public static Interval bootstrap(int units, long seed, ToDoubleFunction<int[]> measure) {
        int[] once = new int[units];
        Arrays.fill(once, 1);
        double value = measure.applyAsDouble(once);
        if (units == 0) {
            return new Interval(value, value, value);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            int[] times = new int[units];
            for (int unit = 0; unit < units; unit++) {
                times[random.nextInt(units)]++;
            }
            drawn[i] = measure.applyAsDouble(times);
        }
        Arrays.sort(drawn);
        return new Interval(value, drawn[RESAMPLES / 40], drawn[RESAMPLES - 1 - RESAMPLES / 40]);
    }

    /** {@code 0.84 (0.79 to 0.88)}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", value, low, high);
    }
}
