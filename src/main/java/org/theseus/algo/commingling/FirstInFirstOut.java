package org.theseus.algo.commingling;

import org.jspecify.annotations.Nullable;
import org.theseus.algo.Monitor;
import org.theseus.algo.follows.Ratio;

/** Follows money first in, first out along the stated order. Not thread-safe; use once. */
final class FirstInFirstOut {

    private final Network network;
    private final long[] shareMinor;
    /** Purses that never held followed money need no fragments, only a sum. */
    private final @Nullable Fragments[] fragments;

    private final long[] balance;
    private final long[] absorbed;
    private final @Nullable Fragments[] onTheWay;

    private FirstInFirstOut(Network network) {
        int purses = network.purses.count();
        this.network = network;
        this.shareMinor = new long[network.graph.edgeCount()];
        this.fragments = new @Nullable Fragments[purses];
        this.balance = network.openings();
        this.absorbed = new long[purses];
        this.onTheWay = new @Nullable Fragments[network.edgeCount];
    }

    static FirstInFirstOut run(Network network, Sequence sequence, Monitor monitor) {
        FirstInFirstOut run = new FirstInFirstOut(network);
        sequence.replay(run::arrive, run::leave, monitor);
        return run;
    }

    /** Followed money in each payment, in the currency sent. */
    long[] shares() {
        return shareMinor;
    }

    /** Followed money in the purse at the end. */
    long restMinor(int purse) {
        Fragments here = fragments[purse];
        return here == null ? absorbed[purse] : here.followedMinor();
    }

    private void leave(int edge) {
        int purse = network.purses.from(edge);
        long sent = network.graph.sentMinor(edge);
        long seed = network.seeds.of(edge);
        Fragments here = fragments[purse];
        if (here == null) {
            if (!network.isTerminal(purse)) {
                balance[purse] = Math.max(0, balance[purse] - sent);
            }
            if (seed == 0) {
                return;
            }
        }
        Fragments taken = here == null ? otherMoney(sent) : here.take(sent);
        taken = taken.followedAtLeast(seed);
        shareMinor[edge] = taken.followedMinor();
        onTheWay[edge] = taken;
    }

    private static Fragments otherMoney(long amountMinor) {
        Fragments other = new Fragments();
        other.add(false, amountMinor);
        return other;
    }

    private void arrive(int edge) {
        int purse = network.purses.to(edge);
        Fragments taken = onTheWay[edge];
        onTheWay[edge] = null;
        if (network.isTerminal(purse)) {
            absorbed[purse] += network.arriving(edge, shareMinor[edge]);
            return;
        }
        Fragments here = fragments[purse];
        if (here == null && shareMinor[edge] == 0) {
            balance[purse] += network.graph.receivedMinor(edge);
            return;
        }
        if (here == null) {
            here = otherMoney(balance[purse]);
            fragments[purse] = here;
        }
        unload(edge, taken == null ? otherMoney(network.graph.sentMinor(edge)) : taken, here);
    }

    /** Puts what left into the purse as it arrives: each kind scaled on its own running sum, so nothing is lost or made. */
    private void unload(int edge, Fragments taken, Fragments here) {
        long share = shareMinor[edge];
        long rest = network.graph.sentMinor(edge) - share;
        long shareArrives = network.arriving(edge, share);
        long restArrives = network.graph.receivedMinor(edge) - shareArrives;
        long[] left = {0, 0};
        long[] arrived = {0, 0};
        for (int at = 0; at < taken.count(); at++) {
            boolean followed = taken.get(at) > 0;
            int kind = followed ? 0 : 1;
            left[kind] += Math.abs(taken.get(at));
            long upTo = Ratio.scale(followed ? shareArrives : restArrives, left[kind], followed ? share : rest);
            here.add(followed, upTo - arrived[kind]);
            arrived[kind] = upTo;
        }
        if (rest == 0) {
            here.add(false, restArrives);
        }
    }
}
