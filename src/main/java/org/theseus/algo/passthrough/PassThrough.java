package org.theseus.algo.passthrough;

import java.util.Optional;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.algo.follows.Ratio;
import org.theseus.graph.TemporalGraph;

/**
 * Finds the window in which most value passed through an account. Currencies are never mixed: only payments received and
 * sent in the one currency count. Self-transfers do not count. Stateless and thread-safe.
 */
public final class PassThrough {

    private PassThrough() {}

    /** {@link #best(TemporalGraph, int, int, PassThroughRule, Ticker)} that cannot be cancelled. */
    public static Optional<Passage> best(TemporalGraph graph, int node, int currency, PassThroughRule rule) {
        return best(graph, node, currency, rule, Ticker.of(Monitor.NONE, -1));
    }

    /**
     * The window with the most value passed through that satisfies the rule, the earliest of equals; empty if there is none.
     *
     * @throws java.util.concurrent.CancellationException if the ticker's monitor says so
     */
    public static Optional<Passage> best(
            TemporalGraph graph, int node, int currency, PassThroughRule rule, Ticker ticker) {
        if (graph.inEnd(node) - graph.inBegin(node) < rule.minInflows()) {
            return Optional.empty();
        }
        Account account = Account.of(graph, node, currency, rule.holdMillis(), ticker);
        Ratio least = Ratio.of(rule.minShare());
        long[] start = account.ins().earliest;
        long[] amount = account.ins().amountMinor;
        int bestBegin = -1;
        int bestEnd = -1;
        long bestPassed = -1;
        int end = 0;
        long total = 0;
        long bound = 0;
        for (int begin = 0; begin < start.length; begin++) {
            long until = start[begin] + rule.windowMillis();
            for (; end < start.length && start[end] <= until; end++) {
                total += amount[end];
                bound += amount[end];
            }
            // one more inflow adds no more than itself to what can pass, one less adds nothing: most windows need no
            // matching
            bound = Math.min(bound, total);
            boolean isFirstOfItsTime = begin == 0 || start[begin - 1] < start[begin];
            if (isFirstOfItsTime
                    && end - begin >= rule.minInflows()
                    && total >= rule.minTotalMinor()
                    && bound > bestPassed
                    && least.isReachedBy(bound, total)) {
                bound = account.passedMinor(begin, end);
                if (bound > bestPassed && least.isReachedBy(bound, total)) {
                    bestBegin = begin;
                    bestEnd = end;
                    bestPassed = bound;
                }
            }
            total -= amount[begin];
        }
        return bestBegin < 0 ? Optional.empty() : Optional.of(account.passage(bestBegin, bestEnd));
    }

    /** Whether any window has enough inflows and a large enough sum, whatever became of it; O(degree). */
    public static boolean hasWindow(TemporalGraph graph, int node, int currency, PassThroughRule rule) {
        int begin = graph.inBegin(node);
        int end = graph.inEnd(node);
        if (end - begin < rule.minInflows()) {
            return false;
        }
        int count = 0;
        long total = 0;
        for (int at = begin; at < end; at++) {
            if (!counts(graph, node, currency, at)) {
                continue;
            }
            count++;
            total += graph.inReceivedMinor(at);
            for (; graph.isLater(graph.inEdge(at), graph.inEdge(begin), rule.windowMillis()); begin++) {
                if (counts(graph, node, currency, begin)) {
                    count--;
                    total -= graph.inReceivedMinor(begin);
                }
            }
            if (count >= rule.minInflows() && total >= rule.minTotalMinor()) {
                return true;
            }
        }
        return false;
    }

    private static boolean counts(TemporalGraph graph, int node, int currency, int position) {
        return graph.inSource(position) != node && graph.receivedCurrency(graph.inEdge(position)) == currency;
    }
}
