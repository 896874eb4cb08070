package org.theseus.algo.chain;

import java.util.Arrays;

/**
 * One chain. The caller must not change the arrays.
 *
 * @param hops edges of each hop, by edge number
 * @param currency currency number in which the first hop arrived
 * @param broughtMinor what the first hop brought
 * @param retainedMinor what of it was kept to the end, see {@link ChainRule}
 */
public record Chain(int[][] hops, int currency, long broughtMinor, long retainedMinor) implements Comparable<Chain> {

    /** All edges, hop by hop. */
    public int[] edges() {
        return Arrays.stream(hops).flatMapToInt(Arrays::stream).toArray();
    }

    /** Most hops first, then most retained value, currency by currency, then edge numbers. */
    @Override
    public int compareTo(Chain other) {
        int byHops = Integer.compare(other.hops.length, hops.length);
        if (byHops != 0) {
            return byHops;
        }
        int byCurrency = Integer.compare(currency, other.currency);
        if (byCurrency != 0) {
            return byCurrency;
        }
        int byValue = Long.compare(other.retainedMinor, retainedMinor);
        return byValue != 0 ? byValue : byEdges(hops, other.hops);
    }

    /** The order of {@link #edges}, with no list of them made: chains that differ in a late hop only are many. */
    private static int byEdges(int[][] one, int[][] other) {
        int hop = 0;
        int at = 0;
        int otherHop = 0;
        int otherAt = 0;
        while (hop < one.length && otherHop < other.length) {
            int order = Integer.compare(one[hop][at], other[otherHop][otherAt]);
            if (order != 0) {
                return order;
            }
            if (++at == one[hop].length) {
                hop++;
                at = 0;
            }
            if (++otherAt == other[otherHop].length) {
                otherHop++;
                otherAt = 0;
            }
        }
        return Boolean.compare(hop < one.length, otherHop < other.length);
    }
}
