package org.theseus.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws a {@link ReferenceGraph}. Each account has a weight as payer and one as payee, both Pareto with exponent 1.25 cut
 * off at 2,500; accounts are divided into communities whose sizes are Pareto with exponent 1.3 between 20 and 2,000. The
 * payer of a transfer is drawn by weight, its payee by weight out of the payer's community in 70 of 100 cases, else out of
 * all. Cycles and chains of 3 to 8 transfers in less than 23 hours are planted inside communities, each amount 1 to 5 % below
 * the one before.
 */
final class ReferenceGraphMaker {

    private static final long START_MILLIS = 1_685_577_600_000L;
    private static final int SECONDS = 30 * 86_400;
    private static final int PLANTED_SECONDS = 23 * 3_600;
    private static final double WEIGHT_EXPONENT = 1.25;
    private static final double WEIGHT_CAP = 2_500;
    private static final double COMMUNITY_EXPONENT = 1.3;
    private static final int COMMUNITY_MIN = 20;
    private static final int COMMUNITY_MAX = 2_000;
    private static final double INSIDE = 0.7;

    private final ReferenceGraph.Size size;
    private final SplittableRandom random;
    /** First account and one past the last of the community of each account; communities are contiguous until shuffled. */
    private final int[] communityBegin;

    private final int[] communityEnd;
    private final int[] from;
    private final int[] to;
    private final int[] second;
    private final long[] amount;
    private int count;

    ReferenceGraphMaker(ReferenceGraph.Size size, SplittableRandom random) {
        this.size = size;
        this.random = random;
        this.communityBegin = new int[size.accounts()];
        this.communityEnd = new int[size.accounts()];
        this.from = new int[size.transfers()];
        this.to = new int[size.transfers()];
        this.second = new int[size.transfers()];
        this.amount = new long[size.transfers()];
    }

    ReferenceGraph make() {
        divide();
        double[] paying = cumulativeWeights();
        double[] receiving = cumulativeWeights();
        for (int i = 0; i < size.cycles(); i++) {
            plant(true);
        }
        for (int i = 0; i < size.chains(); i++) {
            plant(false);
        }
        while (count < size.transfers()) {
            int payer = draw(paying, 0, size.accounts());
            boolean inside = random.nextDouble() < INSIDE;
            int payee = inside
                    ? draw(receiving, communityBegin[payer], communityEnd[payer])
                    : draw(receiving, 0, size.accounts());
            if (payer != payee) {
                add(payer, payee, random.nextInt(SECONDS), 1_000 + Math.round(pareto(1.1, 100_000) * 1_000));
            }
        }
        return sortedAndRenamed();
    }

    private double pareto(double exponent, double cap) {
        return Math.min(cap, Math.pow(1 - random.nextDouble(), -1 / exponent));
    }

    private void divide() {
        for (int begin = 0; begin < size.accounts(); ) {
            int members = (int) (COMMUNITY_MIN * pareto(COMMUNITY_EXPONENT, (double) COMMUNITY_MAX / COMMUNITY_MIN));
            int end = Math.min(size.accounts(), begin + members);
            Arrays.fill(communityBegin, begin, end, begin);
            Arrays.fill(communityEnd, begin, end, end);
            begin = end;
        }
    }

    private double[] cumulativeWeights() {
        double[] cumulative = new double[size.accounts() + 1];
        for (int account = 0; account < size.accounts(); account++) {
            cumulative[account + 1] = cumulative[account] + pareto(WEIGHT_EXPONENT, WEIGHT_CAP);
        }
        return cumulative;
    }

    /** An account of {@code begin..end-1} with a chance in proportion to its weight. */
    private int draw(double[] cumulative, int begin, int end) {
        double at = cumulative[begin] + random.nextDouble() * (cumulative[end] - cumulative[begin]);
        int found = Arrays.binarySearch(cumulative, begin, end, at);
        return Math.min(end - 1, found < 0 ? -found - 2 : found);
    }

    private void plant(boolean cycle) {
        int transfers = 3 + random.nextInt(6);
        int anyone;
        do {
            anyone = random.nextInt(size.accounts());
        } while (communityEnd[anyone] - communityBegin[anyone] <= transfers);
        int begin = communityBegin[anyone];
        int end = communityEnd[anyone];
        int[] members = random.ints(begin, end)
                .distinct()
                .limit(transfers + (cycle ? 0L : 1L))
                .toArray();
        int start = random.nextInt(SECONDS - PLANTED_SECONDS);
        int[] seconds = random.ints(start, start + PLANTED_SECONDS)
                .distinct()
                .limit(transfers)
                .sorted()
                .toArray();
        long minor = random.nextLong(50_000, 1_050_000);
        for (int i = 0; i < transfers; i++) {
            add(members[i], members[(i + 1) % members.length], seconds[i], minor);
            minor = minor * random.nextLong(950, 991) / 1_000;
        }
    }

    private void add(int payer, int payee, int atSecond, long minor) {
        if (count < from.length) {
            from[count] = payer;
            to[count] = payee;
            second[count] = atSecond;
            amount[count++] = minor;
        }
    }

    /** In time order, and with account numbers that tell nothing of the communities. */
    private ReferenceGraph sortedAndRenamed() {
        int[] name = new int[size.accounts()];
        for (int i = 0; i < name.length; i++) {
            int other = random.nextInt(i + 1);
            name[i] = name[other];
            name[other] = i;
        }
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            order[i] = ((long) second[i] << 32) | i;
        }
        Arrays.sort(order);
        int[] payer = new int[count];
        int[] payee = new int[count];
        long[] millis = new long[count];
        long[] minor = new long[count];
        for (int i = 0; i < count; i++) {
            int from = (int) order[i];
            payer[i] = name[this.from[from]];
            payee[i] = name[to[from]];
            millis[i] = START_MILLIS + second[from] * 1_000L;
            minor[i] = amount[from];
        }
        return new ReferenceGraph(size.accounts(), payer, payee, millis, minor);
    }
}
