package org.theseus.algo.chain;

/** Two numbers for some of the hops of the level below: 1.5 bits for each of those, and 8 bytes for each that has them. Immutable. */
final class Level {

    /** In units of 2^-30 of the value. */
    static final int WHOLE = 1 << 30;

    private final Ranks ranks;
    private final int[] doneAfterSeconds;
    private final int[] retained;

    /**
     * Numbers of some hops, which get their numbers in this level.
     *
     * @param bound all their numbers in the level below are below it
     */
    Level(int bound, BoundedHops hops) {
        this.ranks = new Ranks(bound, hops.size(), hops::number);
        this.doneAfterSeconds = new int[hops.size()];
        this.retained = new int[hops.size()];
        for (int i = 0; i < hops.size(); i++) {
            int number = ranks.of(hops.number(i));
            doneAfterSeconds[number] = hops.doneAfterSeconds(i);
            retained[number] = hops.retained(i);
            hops.renumber(i, number);
        }
    }

    int size() {
        return retained.length;
    }

    /** Number in this level of a hop with a number in the level below, or {@link Ranks#NONE}. */
    int number(int below) {
        return ranks.of(below);
    }

    /** Seconds from the hop's last start by which the further hops can be done. */
    int doneAfterSeconds(int number) {
        return doneAfterSeconds[number];
    }

    /** Share of the value that they can retain. */
    int retained(int number) {
        return retained[number];
    }
}
