package org.theseus.algo.cycle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.algo.IntStack;
import org.theseus.algo.Ticker;
import org.theseus.algo.follows.FeasibleOrder;
import org.theseus.graph.TemporalGraph;

/**
 * Finds the rings that begin and end at one node. Where fewer edges leave the node than enter it, each of these is a first
 * edge and the search goes forward in time; elsewhere each edge that enters is a last edge and the search goes backward.
 * Not thread-safe; serves any number of nodes.
 */
final class HomeSearch implements RingSearch {

    private final Ring ring;
    private final TemporalGraph graph;
    private final Ticker ticker;
    private final Wall wall;
    private final boolean[] visited;
    private final IntStack path = new IntStack();
    private List<int[]> found = new ArrayList<>();
    private Way way;
    private int home;
    private int most;

    HomeSearch(Ring ring, Ticker ticker) {
        this.ring = ring;
        this.graph = ring.graph;
        this.ticker = ticker;
        this.wall = new Wall(ring, ticker);
        this.visited = new boolean[graph.nodeCount()];
        this.way = ring.forward;
    }

    @Override
    public List<int[]> search(int from, int to, int most) {
        this.found = new ArrayList<>();
        this.most = most;
        for (int node = from; node < to && found.size() < most; node++) {
            int out = graph.outEnd(node) - graph.outBegin(node);
            int in = graph.inEnd(node) - graph.inBegin(node);
            ticker.step();
            if (Math.min(out, in) > 0) {
                home = node;
                way = out <= in ? ring.forward : ring.backward;
                searchHome();
            }
        }
        return found;
    }

    private void searchHome() {
        Way back = ring.reverse(way);
        // positions of the edges that lead home: near the window of one first edge are those from "late" to "early"
        int early = back.outStop(home);
        int late = early;
        int lateStop = back.outStart(home) + way.step;
        int stop = way.outStop(home);
        for (int at = way.outStart(home); at != stop && found.size() < most; at += way.step) {
            int first = way.out(at);
            int begin = way.rankAfterAll(way.rank(first));
            while (early + way.step != lateStop && way.rank(back.out(early + way.step)) < begin) {
                early += way.step;
            }
            int end = way.rankStopOfRing(first);
            late = (late - early) * way.step < 0 ? early : late;
            while (late + way.step != lateStop && way.rank(back.out(late + way.step)) < end) {
                late += way.step;
            }
            if (early != late && ring.isUsable(first) && wall.turnTo(way, home, first, late, early)) {
                path.clear();
                path.add(first);
                visited[way.far(first)] = true;
                walk(ring.exact ? null : way.start(first));
                visited[way.far(first)] = false;
            }
        }
    }

    /** Extends the path in every way; {@code order} is null where times are exact and so every order is feasible. */
    private void walk(@Nullable FeasibleOrder order) {
        int hops = path.size();
        int last = path.get(hops - 1);
        int node = way.far(last);
        int stop = way.outStop(node);
        int rankStop = Math.min(wall.stop(), way.rankStop(last));
        for (int at = way.outAfter(node, last); at != stop && found.size() < most; at += way.step) {
            ticker.step();
            int next = way.out(at);
            if (way.rank(next) >= rankStop) {
                return;
            }
            if (!wall.mayClose(next, hops + 1) || visited[way.far(next)]) {
                continue;
            }
            FeasibleOrder longer = order == null ? null : ring.then(way, order, next);
            if (!ring.follows(way, last, next) || (order != null && longer == null)) {
                continue;
            }
            path.add(next);
            if (way.far(next) == home) {
                close();
            } else {
                visited[way.far(next)] = true;
                walk(longer);
                visited[way.far(next)] = false;
            }
            path.cut(hops);
        }
    }

    private void close() {
        int[] cycle = path.copy();
        for (int i = 0, j = cycle.length - 1; i < j && !way.forward; i++, j--) {
            int edge = cycle[i];
            cycle[i] = cycle[j];
            cycle[j] = edge;
        }
        if (cycle.length >= ring.rule.minHops() && ring.isReported(cycle)) {
            found.add(cycle);
        }
    }
}
