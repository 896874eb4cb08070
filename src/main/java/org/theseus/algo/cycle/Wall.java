package org.theseus.algo.cycle;

import java.util.Arrays;
import org.theseus.algo.IntStack;
import org.theseus.algo.Ticker;

/**
 * For one first edge at a time: which edges a ring begun with it may still close by, and in how many hops at least.
 *
 * <p>The window is cut in two. What can close from the later part is found from the closing edges, what the first edge
 * reaches in the earlier part from that edge, and only where the two meet is the way back marked. Each part is about the
 * square root of what a search over the whole window would see. Not thread-safe; 8 bytes an edge and 4 a node.
 *
 * <p>With intervals instead of exact times an edge may be in both parts. All that may come after an edge of the later part
 * is in the later part.
 */
final class Wall {

    /** From so many closing edges at most the later part is searched; with more of them it is cut shorter. */
    private static final int CLOSING_MOST = 4;

    /** Where edges are few the whole window is searched from the first edge, unless it reaches more than so many. */
    private static final int FEW_EDGES = 64;

    private static final int REACHED = 1;
    private static final int CLOSES = 2;
    private static final int MARKS = 4;

    private final Ring ring;
    private final Ticker ticker;
    private final int maxHops;
    /** Whether paths can be too long, so that hops must be counted. */
    private final boolean counts;
    /** {@code stamp} with the two marks above; anything smaller is of an earlier first edge. */
    private final int[] state;

    private final int[] hopsToClose;
    private final int[] leads;
    private final IntStack queue = new IntStack();
    private final IntStack meeting = new IntStack();
    private int stamp;
    private int first;
    private int home;
    private int stop;
    private int cut;
    private int laterFrom;

    Wall(Ring ring, Ticker ticker) {
        this.ring = ring;
        this.ticker = ticker;
        this.maxHops = ring.rule.maxHops();
        this.counts = maxHops < ring.graph.nodeCount();
        this.state = new int[ring.graph.edgeCount()];
        this.hopsToClose = new int[counts ? ring.graph.edgeCount() : 0];
        this.leads = new int[ring.graph.nodeCount()];
    }

    /** Whether the ring may be closed by this edge, as the given hop, and later ones. */
    boolean mayClose(int edge, int hop) {
        return state[edge] >= stamp + CLOSES && (!counts || hop + hopsToClose[edge] <= maxHops);
    }

    /** One past the rank of the last edge by which the ring may close. */
    int stop() {
        return stop;
    }

    /**
     * Turns to another first edge.
     *
     * @param from the node that the edge leaves
     * @param begin position of the first edge that leads home and may be near the window, in the order of {@code back}
     * @param end one step past the last
     * @return whether any ring may close, if nodes might repeat
     */
    boolean turnTo(Way way, int from, int edge, int begin, int end) {
        Way back = ring.reverse(way);
        first = edge;
        home = from;
        stop = way.rankStopOfRing(edge);
        cut = stop;
        forget();
        if (ring.isSparse && searchEarlier(way, false, FEW_EDGES)) {
            return walkBack(way, back);
        }
        forget();
        int rank = way.rank(edge);
        cut = rank + (stop - rank) / 2;
        if ((end - begin) * back.step > CLOSING_MOST) {
            cut = Math.max(cut, way.rank(back.out(begin + CLOSING_MOST * back.step)));
        }
        laterFrom = ring.exact ? cut : Math.min(cut, way.rankAfterAll(cut));
        searchLater(way, back, begin, end);
        searchEarlier(way, true, Integer.MAX_VALUE);
        return walkBack(way, back);
    }

    private void forget() {
        stamp += MARKS;
        if (stamp > Integer.MAX_VALUE - 2 * MARKS) {
            Arrays.fill(state, 0);
            Arrays.fill(leads, 0);
            stamp = MARKS;
        }
    }

    private void searchLater(Way way, Way back, int begin, int end) {
        queue.clear();
        for (int at = begin; at != end; at += back.step) {
            int edge = back.out(at);
            if (way.rank(edge) < laterFrom) {
                break;
            }
            if (ring.mayBelong(way, first, edge)) {
                close(edge, 0);
                queue.add(edge);
            }
        }
        for (int head = 0; head < queue.size(); head++) {
            int edge = queue.get(head);
            int node = way.near(edge);
            if (node == home) {
                continue;
            }
            leads[node] = stamp;
            if (counts && hopsToClose[edge] + 3 > maxHops) {
                continue;
            }
            int from = back.outAfter(node, edge);
            int last = back.outStop(node);
            int least = Math.max(laterFrom, -back.rankStop(edge));
            int at = from;
            for (; at != last; at += back.step) {
                int before = back.out(at);
                if (way.rank(before) < least) {
                    break;
                }
                if (state[before] < stamp && ring.mayBelong(way, first, before) && ring.follows(way, before, edge)) {
                    close(before, counts ? hopsToClose[edge] + 1 : 0);
                    queue.add(before);
                }
            }
            ticker.steps(1 + Math.abs(at - from));
        }
    }

    private void close(int edge, int hops) {
        state[edge] = Math.max(stamp, state[edge]) | CLOSES;
        if (counts) {
            hopsToClose[edge] = hops;
        }
    }

    /**
     * Collects the edges that close the ring and those from which one step enters the later part, if there is one.
     *
     * @return false if it saw more edges than it should and gave up
     */
    private boolean searchEarlier(Way way, boolean hasLater, int most) {
        queue.clear();
        meeting.clear();
        queue.add(first);
        int levelEnd = 1;
        int hops = 1;
        for (int head = 0; head < queue.size(); head++) {
            int edge = queue.get(head);
            int node = way.far(edge);
            if (node == home) {
                meet(edge, 0);
            } else if (hops < maxHops) {
                searchEarlierFrom(way, edge, node, hasLater && leads[node] == stamp);
            }
            if (queue.size() > most) {
                return false;
            }
            if (head + 1 == levelEnd) {
                levelEnd = queue.size();
                hops++;
            }
        }
        return true;
    }

    private void searchEarlierFrom(Way way, int edge, int node, boolean isLed) {
        int limit = isLed ? stop : cut;
        limit = Math.min(limit, way.rankStop(edge));
        int least = Integer.MAX_VALUE;
        int from = way.outAfter(node, edge);
        int last = way.outStop(node);
        int at = from;
        for (; at != last; at += way.step) {
            int next = way.out(at);
            int rank = way.rank(next);
            if (rank >= limit) {
                break;
            }
            boolean closing = isLed && state[next] >= stamp + CLOSES;
            boolean early = rank < cut && (state[next] < stamp || (state[next] & REACHED) == 0);
            if ((closing || early) && ring.mayBelong(way, first, next) && ring.follows(way, edge, next)) {
                if (early) {
                    state[next] = Math.max(stamp, state[next]) | REACHED;
                    queue.add(next);
                }
                if (closing) {
                    least = counts ? Math.min(least, hopsToClose[next] + 1) : 1;
                }
            }
        }
        if (least != Integer.MAX_VALUE) {
            meet(edge, least);
        }
        ticker.steps(1 + Math.abs(at - from));
    }

    private void meet(int edge, int hops) {
        meeting.add(edge);
        meeting.add(hops);
    }

    /** From where the two parts meet back to the first edge, through what was reached only. */
    private boolean walkBack(Way way, Way back) {
        if (meeting.size() == 0) {
            return false;
        }
        queue.clear();
        for (int i = 0; i < meeting.size(); i += 2) {
            improve(meeting.get(i), meeting.get(i + 1));
        }
        int begin = way.rank(first);
        for (int head = 0; head < queue.size(); head++) {
            int edge = queue.get(head);
            int node = way.near(edge);
            int from = back.outAfter(node, edge);
            int last = back.outStop(node);
            int least = ring.exact ? begin : -back.rankStop(edge);
            int at = from;
            for (; at != last; at += back.step) {
                int before = back.out(at);
                if (way.rank(before) < least) {
                    break;
                }
                if (state[before] >= stamp && (state[before] & REACHED) != 0 && ring.follows(way, before, edge)) {
                    improve(before, counts ? hopsToClose[edge] + 1 : 0);
                }
            }
            ticker.steps(1 + Math.abs(at - from));
        }
        return true;
    }

    private void improve(int edge, int hops) {
        if (edge != first && (state[edge] < stamp + CLOSES || (counts && hops < hopsToClose[edge]))) {
            close(edge, hops);
            queue.add(edge);
        }
    }
}
