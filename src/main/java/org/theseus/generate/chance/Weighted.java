package org.theseus.generate.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Values of which some are drawn oftener than others. Immutable. A draw takes O(log n). */
public final class Weighted<T> {

    private final List<T> values;
    private final double[] cumulated;

    private Weighted(List<T> values, double[] cumulated) {
        this.values = values;
        this.cumulated = cumulated;
    }

    /**
     * Each value as often as its weight says.
     *
     * @throws IllegalArgumentException if there is none, or a weight is negative, or all are zero
     */
    public static <T> Weighted<T> of(List<? extends T> values, ToDoubleFunction<? super T> weight) {
        double[] cumulated = new double[values.size()];
        double sum = 0;
        for (int i = 0; i < cumulated.length; i++) {
            double own = weight.applyAsDouble(values.get(i));
            if (!(own >= 0)) {
                throw new IllegalArgumentException("weight of " + values.get(i) + ": " + own);
            }
            sum += own;
            cumulated[i] = sum;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("nothing to draw from");
        }
        return new Weighted<>(List.copyOf(values), cumulated);
    }

    /** By rank: the value at place i (from 0) has the weight (i + 3)^-0.8, as names of people roughly have. */
    public static <T> Weighted<T> byRank(List<? extends T> values) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            places.add(i);
        }
        Weighted<Integer> drawn = of(places, place -> StrictMath.pow(place + 3, -0.8));
        return new Weighted<>(List.copyOf(values), drawn.cumulated);
    }

    /** One value. */
    public T draw(Chance chance) {
        double point = chance.unit() * cumulated[cumulated.length - 1];
        int low = 0;
        int high = cumulated.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulated[middle] > point) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return values.get(low);
    }

    /** All values in the order given. */
    public List<T> values() {
        return values;
    }
}
