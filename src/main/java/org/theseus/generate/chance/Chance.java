package org.theseus.generate.chance;

import java.util.List;

/**
 * A stream of random numbers from a seed. The generator is SplitMix64 (Steele, Lea and Flood, "Fast splittable
 * pseudorandom number generators", OOPSLA 2014), written out here because the JDK does not promise the numbers of its own
 * classes; logarithms are those of {@link StrictMath} for the same reason.
 *
 * <p>{@link #fork} gives an independent stream by name and leaves this one as it is: what one kind of content draws never
 * shifts what another one draws. Mutable; for one thread.
 */
public final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long origin;
    private long state;

    private Chance(long origin) {
        this.origin = origin;
        this.state = origin;
    }

    /** A stream of its own for each seed. */
    public static Chance of(long seed) {
        return new Chance(mix(seed + GOLDEN));
    }

    /** The stream of a name below this one, whatever was drawn from this one before. */
    public Chance fork(String name) {
        long hash = origin;
        for (int i = 0; i < name.length(); i++) {
            hash = mix(hash + GOLDEN + name.charAt(i));
        }
        return new Chance(hash);
    }

    /** The stream of a number below this one, whatever was drawn from this one before. */
    public Chance fork(long key) {
        return new Chance(mix(origin ^ mix(key + GOLDEN)));
    }

    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Any long. */
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /** Uniform in [0, bound); the bias of at most bound / 2^63 is accepted. */
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("a bound must be positive: " + bound);
        }
        return (int) ((nextLong() >>> 1) % bound);
    }

    /** Uniform in [low, high], both included. */
    public long between(long low, long high) {
        if (high < low) {
            throw new IllegalArgumentException("no number between " + low + " and " + high);
        }
        return low + (nextLong() >>> 1) % (high - low + 1);
    }

    /** As {@link #between(long, long)}. */
    public int between(int low, int high) {
        return (int) between((long) low, high);
    }

    /** Uniform in [0, 1) with 53 bits. */
    public double unit() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** True with this probability. */
    public boolean happens(double probability) {
        return unit() < probability;
    }

    /** Uniform in [low, high). */
    public double between(double low, double high) {
        return low + unit() * (high - low);
    }

    /** Mean 0, deviation 1 (Box and Muller, without the second number). */
    public double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return radius * StrictMath.cos(2 * Math.PI * unit());
    }

    /** Log-normal with this median; {@code sigma} is the deviation of the logarithm. */
    public double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * normal());
    }

    /** Exponential with this mean. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }

    /** Poisson with this mean, by multiplication; O(mean), meant for means below some hundred. */
    public int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = unit(); product > limit; product *= unit()) {
            count++;
        }
        return count;
    }

    /** One of them, each as likely. */
    public <T> T pick(List<? extends T> values) {
        return values.get(below(values.size()));
    }

    /** Puts a list into random order in place. */
    public void shuffle(List<?> values) {
        for (int i = values.size() - 1; i > 0; i--) {
            java.util.Collections.swap(values, i, below(i + 1));
        }
    }
}
