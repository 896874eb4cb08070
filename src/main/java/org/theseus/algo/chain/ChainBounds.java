package org.theseus.algo.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.theseus.algo.Chunks;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.algo.follows.Ratio;

/**
 * For each hop that may stand later in a chain and each number of further hops: by when these can be done at the earliest, and how
 * much of the value they can retain at most, if nodes might repeat and only neighbours had to follow each other. Never worse than
 * any chain. Immutable once built.
 *
 * <p>Few hops have further ones at all, and fewer with each level, so a hop has a number in each level that it reaches, among
 * those of the level below, and the tables of the upper levels are small. The first level is numbered by out-position and place.
 */
final class ChainBounds {

    private static final long SECOND = 1000;
    private static final int ACCOUNTS = 1 << 10;
    private static final int HOPS = 1 << 12;
    private static final int NONE = HopGroups.NONE;

    private final HopGroups groups;
    private final int places;
    /** Out-positions with which a hop of the first level begins. */
    private Ranks rows = new Ranks(0, 0, i -> i);
    /** By number of further hops, from 1 on; shorter than the rule allows if no hop has so many. */
    private final List<Level> levels = new ArrayList<>();

    private ChainBounds(HopGroups groups) {
        this.groups = groups;
        this.places = groups.places();
    }

    /** O(levels * (payments + pairs of hops that follow each other)). */
    static ChainBounds of(HopGroups groups, Hops hops, ChainRule rule, int threads, Monitor monitor) {
        ChainBounds bounds = new ChainBounds(groups);
        int most = rule.maxHops() - 2;
        int accounts = most < 1 ? 0 : groups.graph.nodeCount();
        Function<Ticker, BoundsStep> steps = ticker -> new BoundsStep(groups, hops, bounds, ticker);
        BoundedHops found = found(accounts, ACCOUNTS, threads, monitor, steps, BoundsStep::overAccounts);
        while (found.size() > 0) {
            bounds.add(found);
            BoundedHops below = found;
            int left = bounds.levels.size() == most ? 0 : below.size();
            found = found(left, HOPS, threads, monitor, steps, (step, from, to) -> step.overHops(below, from, to));
        }
        return bounds;
    }

    private static BoundedHops found(
            int count,
            int chunk,
            int threads,
            Monitor monitor,
            Function<Ticker, BoundsStep> steps,
            Chunks.Work<BoundsStep, BoundedHops> work) {
        BoundedHops all = new BoundedHops();
        Chunks.run(count, chunk, threads, monitor, steps, work, found -> {
            all.addAll(found);
            return true;
        });
        return all;
    }

    private void add(BoundedHops found) {
        int bound = levels.isEmpty()
                ? numberByPlace(found)
                : levels.get(levels.size() - 1).size();
        levels.add(new Level(bound, found));
    }

    private int numberByPlace(BoundedHops found) {
        for (int i = 0; i < found.size(); i++) {
            found.renumber(i, groups.out.of(found.edge(i)));
        }
        rows = new Ranks(groups.graph.edgeCount(), found.size(), found::number);
        for (int i = 0; i < found.size(); i++) {
            found.renumber(i, rows.of(found.number(i)) * places + found.place(i));
        }
        return Math.multiplyExact(rows.size(), places);
    }

    /** How many levels there are by now. */
    int levels() {
        return levels.size();
    }

    /** Number of a hop in the level of so many further hops, 0 in that of none; {@link HopGroups#NONE} if it may not have so many. */
    int number(Hop hop, int more) {
        return more == 0 ? 0 : number(hop.row, hop.place, more);
    }

    private int number(int row, int place, int more) {
        int rank = more > levels.size() ? NONE : rows.of(row);
        int number = rank == NONE ? NONE : rank * places + place;
        for (int level = 0; level < more && number != NONE; level++) {
            number = levels.get(level).number(number);
        }
        return number;
    }

    /** Most of a value, in units of {@link Level#WHOLE}, that so many further hops of the hop of a number can retain. */
    int share(int number, int more) {
        return more == 0 ? Level.WHOLE : levels.get(more - 1).retained(number);
    }

    /** By when so many further hops can be done. */
    long doneBy(Hop hop, int number, int more) {
        return hop.lastStart + (more == 0 ? 0 : levels.get(more - 1).doneAfterSeconds(number) * SECOND);
    }

    /** Whether the hop may have so many further hops at all; 0 and fewer it may. */
    boolean mayHave(Hop hop, int more) {
        return more <= 0 || number(hop, more) != NONE;
    }

    /** Whether a hop that begins with the payment of the row may have so many further hops. */
    boolean mayBegin(int row, int more) {
        if (more <= 0) {
            return true;
        }
        if (more > levels.size() || rows.of(row) == NONE) {
            return false;
        }
        for (int place = 0; place < places; place++) {
            if (number(row, place, more) != NONE) {
                return true;
            }
        }
        return false;
    }

    /** Most further hops that may be done by the deadline, at most {@code most}. */
    int furtherHops(Hop hop, long endMillis, long deadlineMillis, int most) {
        int further = 0;
        int rank = levels.isEmpty() ? NONE : rows.of(hop.row);
        int number = rank == NONE ? NONE : rank * places + hop.place;
        // who has so many has fewer as well
        for (int more = 1; more <= Math.min(most, levels.size()) && number != NONE; more++) {
            number = levels.get(more - 1).number(number);
            if (number != NONE && Math.max(endMillis + more, doneBy(hop, number, more)) <= deadlineMillis) {
                further = more;
            }
        }
        return further;
    }

    /** Most of the value that exactly so many further hops can retain; the hop may have so many. */
    long retainedBy(Hop hop, int more, long value) {
        return Ratio.scale(value, share(number(hop, more), more), Level.WHOLE);
    }
}
