package org.theseus.algo.chain;

import java.util.function.Consumer;
import org.theseus.algo.Ticker;
import org.theseus.algo.follows.Ratio;
import org.theseus.graph.TemporalGraph;

/**
 * Finds the hops of the next level, those that one of the last level follows, and their bounds. Not thread-safe; one for each thread.
 */
final class BoundsStep {

    private static final long SECOND = 1000;

    private final TemporalGraph graph;
    private final HopGroups groups;
    private final Hops hops;
    private final ChainBounds bounds;
    private final int more;
    private final Outflows outflows;
    private final Hop hop;
    private final Consumer<Hop> add = this::add;
    private final Consumer<Hop> improve = this::improve;
    private BoundedHops found = new BoundedHops();
    private long done;
    private long kept;

    BoundsStep(HopGroups groups, Hops hops, ChainBounds bounds, Ticker ticker) {
        this.graph = groups.graph;
        this.groups = groups;
        this.hops = hops;
        this.bounds = bounds;
        this.more = bounds.levels();
        this.outflows = new Outflows(groups, hops, ticker);
        this.hop = hops.newHop();
    }

    /** The hops of the first level into some accounts, without numbers. */
    BoundedHops overAccounts(int from, int to) {
        found = new BoundedHops();
        for (int account = from; account < to; account++) {
            if (outflows.turnTo(account, bounds, more)) {
                for (int at = graph.inBegin(account); at < graph.inEnd(account); at++) {
                    if (groups.in.isUsable(at)) {
                        hops.forEachFrom(at, account, hop, add);
                    }
                }
            }
        }
        return found;
    }

    private void add(Hop filled) {
        if (hasNext()) {
            found.add(filled, HopGroups.NONE, (int) done, (int) kept);
        }
    }

    /** Those of the next level among some of the last one. */
    BoundedHops overHops(BoundedHops last, int from, int to) {
        found = new BoundedHops();
        int account = HopGroups.NONE;
        boolean goesOn = false;
        for (int i = from; i < to; i++) {
            if (last.payee(i) != account) {
                account = last.payee(i);
                goesOn = outflows.turnTo(account, bounds, more);
            }
            if (goesOn) {
                last.fill(i, hop);
                if (hasNext()) {
                    found.add(hop, last.number(i), (int) done, (int) kept);
                }
            }
        }
        return found;
    }

    private boolean hasNext() {
        kept = HopGroups.NONE;
        done = Integer.MAX_VALUE - 1;
        outflows.forEachAfter(hop, improve);
        return kept >= 0;
    }

    private void improve(Hop next) {
        int number = bounds.number(next, more);
        if (number != HopGroups.NONE) {
            done = Math.min(done, Math.max(0, (bounds.doneBy(next, number, more) - hop.lastStart) / SECOND));
            long share = Ratio.scale(
                    bounds.share(number, more), Math.min(next.sent, hop.received), Math.max(1, hop.received));
            kept = Math.max(kept, Math.min(share + 1, Level.WHOLE));
        }
    }
}
