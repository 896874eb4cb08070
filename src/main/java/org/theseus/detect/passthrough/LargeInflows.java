package org.theseus.detect.passthrough;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.theseus.algo.IntStack;
import org.theseus.algo.Ticker;
import org.theseus.algo.passthrough.PassThrough;
import org.theseus.algo.passthrough.PassThroughRule;
import org.theseus.detect.CaseContext;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;

/**
 * The accounts with complete records, and the currencies, in which some window has inflows enough and large enough, whatever
 * became of them: the same for the exact definition and the wider one. Thread-safe.
 */
final class LargeInflows {

    private final CaseGraph graph;
    private final Bounds bounds;
    private int @Nullable [] found;

    /**
     * What makes them.
     *
     * @param minInflows fewest in a window
     * @param leastEuroCents smallest sum in a window, of inflows in euro
     * @param windowMillis length of a window
     */
    record Bounds(int minInflows, long leastEuroCents, long windowMillis) implements CaseContext.Shared<LargeInflows> {

        @Override
        public LargeInflows of(CaseContext context) {
            return new LargeInflows(context.graph(), this);
        }

        /** The same with how long money may rest, and the share that must leave. */
        PassThroughRule rule(CaseGraph graph, int currency, long holdMillis, double minShare) {
            boolean euro = graph.currency(currency).equals(PassThroughDetector.EURO);
            return new PassThroughRule(holdMillis, minShare, minInflows, euro ? leastEuroCents : 0, windowMillis);
        }
    }

    private LargeInflows(CaseGraph graph, Bounds bounds) {
        this.graph = graph;
        this.bounds = bounds;
    }

    static boolean isTestable(CaseGraph graph, int node) {
        return !graph.isOutside(node) && graph.observation(node) == Observation.FULL;
    }

    /** Account and currency in turn, by account, then currency. The caller must not change them. */
    synchronized int[] all(Ticker ticker) {
        int[] known = found;
        if (known == null) {
            known = search(ticker);
            found = known;
        }
        return known;
    }

    private int[] search(Ticker ticker) {
        TemporalGraph edges = graph.graph();
        PassThroughRule[] rules = new PassThroughRule[graph.currencyCount()];
        Arrays.setAll(rules, currency -> bounds.rule(graph, currency, 1, 0));
        int least = Math.max(1, bounds.minInflows);
        int[] inflows = new int[rules.length];
        IntStack all = new IntStack();
        for (int node = 0; node < edges.nodeCount(); node++) {
            ticker.step();
            if (edges.inEnd(node) - edges.inBegin(node) < least || !isTestable(graph, node)) {
                continue;
            }
            count(edges, node, inflows);
            for (int currency = 0; currency < rules.length; currency++) {
                if (inflows[currency] >= least && PassThrough.hasWindow(edges, node, currency, rules[currency])) {
                    all.add(node);
                    all.add(currency);
                }
            }
        }
        return all.copy();
    }

    /** Counts a node's inflows by currency: most accounts have enough in one at most. */
    private static void count(TemporalGraph graph, int node, int[] byCurrency) {
        Arrays.fill(byCurrency, 0);
        for (int at = graph.inBegin(node); at < graph.inEnd(node); at++) {
            byCurrency[graph.receivedCurrency(graph.inEdge(at))]++;
        }
    }
}
