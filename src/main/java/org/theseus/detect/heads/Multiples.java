package org.theseus.detect.heads;

import java.util.Arrays;
import org.theseus.graph.SortedLongs;

/**
 * Which of some amounts are multiples of a base: within a tolerance of one to so many times it. Exact on whole cents. Immutable.
 *
 * @param sorted amounts in cents, ascending
 */
record Multiples(long[] sorted, int most, double tolerance) {

    /** Of amounts in any order; the array is sorted. */
    static Multiples of(long[] amounts, int most, double tolerance) {
        Arrays.sort(amounts);
        return new Multiples(amounts, most, tolerance);
    }

    /** How many times the base an amount is, 0 if it is no multiple. */
    static int heads(long amount, long base, int most, double tolerance) {
        int heads = (int) Math.min(most + 1L, Math.round((double) amount / base));
        return heads >= 1 && heads <= most && Math.abs(amount - heads * base) <= tolerance * heads * base ? heads : 0;
    }

    /** Which share of all whole amounts from one to another, both included, are multiples of a base. O(most). */
    static double room(long base, int most, double tolerance, long least, long greatest) {
        long taken = 0;
        long next = least;
        for (int heads = 1; heads <= most; heads++) {
            double room = tolerance * heads * base;
            long begin = Math.max(next, (long) Math.ceil(heads * base - room));
            long end = Math.min(greatest, (long) Math.floor(heads * base + room));
            if (end >= begin) {
                taken += end - begin + 1;
                next = end + 1;
            }
        }
        return (double) taken / (greatest - least + 1);
    }

    /** How many amounts are multiples. O(most log n). */
    int fits(long base) {
        int fits = 0;
        for (int heads = 1; heads <= most; heads++) {
            fits += with(base, heads);
        }
        return fits;
    }

    /** How many are so many times the base. */
    private int with(long base, int heads) {
        double room = tolerance * heads * base;
        return position((long) Math.floor(heads * base + room) + 1) - position((long) Math.ceil(heads * base - room));
    }

    /** How many different multiples occur. */
    int kinds(long base) {
        int kinds = 0;
        for (int heads = 1; heads <= most; heads++) {
            kinds += with(base, heads) > 0 ? 1 : 0;
        }
        return kinds;
    }

    /** First position at or above an amount. */
    private int position(long amount) {
        return SortedLongs.firstFrom(sorted, 0, sorted.length, amount);
    }

    /** The base of most multiples among the amounts and their parts within bounds, the largest of several; 0 if none. */
    long best(long least, long greatest) {
        long best = 0;
        int most = 0;
        for (int at = 0; at < sorted.length; at++) {
            if (at > 0 && sorted[at] == sorted[at - 1]) {
                continue;
            }
            for (int heads = 1; heads <= this.most && sorted[at] / heads >= least; heads++) {
                long candidate = sorted[at] / heads;
                if (candidate > greatest) {
                    continue;
                }
                int fits = fits(candidate);
                if (fits > most || (fits == most && candidate > best)) {
                    best = candidate;
                    most = fits;
                }
            }
        }
        return best;
    }

    /** How many the amounts and their parts within bounds are, equal ones counted each. */
    int candidates(long least, long greatest) {
        int size = 0;
        for (long amount : sorted) {
            for (int heads = 1; heads <= most && amount / heads >= least; heads++) {
                size += amount / heads <= greatest ? 1 : 0;
            }
        }
        return size;
    }
}
