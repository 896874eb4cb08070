package org.theseus.algo.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.theseus.algo.Chunks;
import org.theseus.algo.IntStack;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.algo.follows.Ratio;
import org.theseus.graph.TemporalGraph;

/**
 * For each numbered hop and each number of further hops: by when these can be done at the earliest, and how much of the value
 * they can retain at most, if nodes might repeat and only neighbours had to follow each other. Never worse than any chain.
 * Immutable once built.
 */
final class ChainBounds {

    private static final long SECOND = 1000;
    private static final int CHUNK = 1 << 10;

    /** By number of further hops, from 1 on; shorter than the rule allows if no hop has so many. */
    private final List<Level> levels = new ArrayList<>();

    private final Hops hops;

    private ChainBounds(Hops hops) {
        this.hops = hops;
    }

    static ChainBounds of(TemporalGraph graph, Hops hops, ChainRule rule, int threads, Monitor monitor) {
        ChainBounds bounds = new ChainBounds(hops);
        int[] accounts = IntStream.range(0, graph.nodeCount()).toArray();
        for (int level = 1; level < rule.maxHops() - 1 && accounts.length > 0; level++) {
            // an account from which so many hops go on has one fewer as well, so they become fewer with each level
            int[] alive = accounts;
            IntStack next = new IntStack();
            IntStack bounded = new IntStack();
            Chunks.run(
                    alive.length,
                    CHUNK,
                    threads,
                    monitor,
                    ticker -> bounds.new Step(graph, ticker),
                    (step, from, to) -> step.over(alive, from, to),
                    found -> {
                        next.addAll(found.accounts);
                        bounded.addAll(found.hops);
                        return true;
                    });
            accounts = next.copy();
            bounds.levels.add(new Level(hops.count(), graph.edgeCount(), bounded));
        }
        return bounds;
    }

    /** What one chunk yields: accounts from which so many hops go on, and hops into them with their bounds. */
    private record Found(IntStack accounts, IntStack hops) {}

    /** The next level for some accounts. Not thread-safe. */
    private final class Step {
        private final Outflows outflows;
        private final Inflows inflows;
        private final int more = levels.size();
        private final Hop hop;
        private int done;
        private int kept;

        Step(TemporalGraph graph, Ticker ticker) {
            this.outflows = new Outflows(graph, hops, ticker);
            this.inflows = new Inflows(graph, hops);
            this.hop = hops.newHop();
        }

        Found over(int[] accounts, int from, int to) {
            Found found = new Found(new IntStack(), new IntStack());
            for (int i = from; i < to; i++) {
                int account = accounts[i];
                if (!outflows.turnTo(account, ChainBounds.this, more)) {
                    continue;
                }
                found.accounts.add(account);
                inflows.turnTo(account, ChainBounds.this, more);
                for (int row = 0; row < inflows.size(); row++) {
                    hops.forEachFrom(inflows, row, hop, h -> {
                        if (has(h, more)) {
                            improve(found.hops);
                        }
                    });
                }
            }
            return found;
        }

        private void improve(IntStack bounded) {
            kept = -1;
            done = Integer.MAX_VALUE;
            outflows.forEachAfter(hop, n -> {
                if (has(n, more)) {
                    long after = Math.max(0, (doneBy(n, more) - hop.lastStart) / SECOND);
                    done = (int) Math.min(done, Math.min(after, Integer.MAX_VALUE - 1));
                    long whole = Math.max(1, hop.received);
                    long share = Ratio.scale(share(n, more), Math.min(n.sent, hop.received), whole) + 1;
                    kept = (int) Math.max(kept, Math.min(share, Level.WHOLE));
                }
            });
            if (kept >= 0) {
                bounded.add(hop.id());
                bounded.add(done);
                bounded.add(kept);
                bounded.add(hop.edge(0));
            }
        }
    }

    private boolean has(Hop hop, int more) {
        return more <= 0 || (more <= levels.size() && levels.get(more - 1).has(hop));
    }

    private int share(Hop hop, int more) {
        return more == 0 ? Level.WHOLE : levels.get(more - 1).retained(hop.id());
    }

    private long doneBy(Hop hop, int more) {
        return hop.lastStart + (more == 0 ? 0 : levels.get(more - 1).doneAfterSeconds(hop.id()) * SECOND);
    }

    /** Whether the hop may have so many further hops at all; 0 and fewer it may. */
    boolean mayHave(Hop hop, int more) {
        return has(hop, more);
    }

    /** Whether a hop that begins with the edge may have so many further hops; it may say so wrongly. */
    boolean mayBegin(int edge, int more) {
        return more <= 0 || (more <= levels.size() && levels.get(more - 1).beginsWith(edge));
    }

    /** Whether a hop in which the edge is carried first may have so many further hops; it may say so wrongly. */
    boolean mayLeadOn(int edge, int more) {
        return more <= 0 || (more <= levels.size() && hops.isFirstOfAny(edge, levels.get(more - 1)));
    }

    /** Most further hops that may be done by the deadline, at most {@code most}. */
    int furtherHops(Hop hop, long endMillis, long deadlineMillis, int most) {
        // who has so many has fewer as well, and most have few
        int top = 0;
        while (top < most && has(hop, top + 1)) {
            top++;
        }
        for (int more = top; more > 0; more--) {
            if (Math.max(endMillis + more, doneBy(hop, more)) <= deadlineMillis) {
                return more;
            }
        }
        return 0;
    }

    /** Most of the value that exactly so many further hops can retain. */
    long retainedBy(Hop hop, int more, long value) {
        return Ratio.scale(value, share(hop, more), Level.WHOLE);
    }
}
