package org.theseus.algo.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.theseus.algo.Monitor;
import org.theseus.graph.TemporalGraph;

/**
 * Finds payment chains: the best one from each possible first hop, then the best of these that share no payment. Stateless
 * and thread-safe.
 */
public final class Chains {

    private static final int REPORT_EVERY = 256;
    private static final int FREE = -1;

    private Chains() {}

    /**
     * The chains of a graph; deterministic.
     *
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public static ChainResult find(TemporalGraph graph, ChainRule rule, Monitor monitor) {
        Hops hops = new Hops(graph, rule);
        ChainSearch search = new ChainSearch(graph, hops, ChainBounds.of(hops, rule, monitor), rule);
        List<Chain> found = new ArrayList<>();
        int[] cut = {0};
        for (int payee = 0; payee < graph.nodeCount(); payee++) {
            if (payee % REPORT_EVERY == 0) {
                monitor.advance(payee, graph.nodeCount());
            }
            hops.forEachFirst(payee, first -> {
                search.best(first).ifPresent(found::add);
                cut[0] += search.wasCut() ? 1 : 0;
            });
        }
        return new ChainResult(take(graph, found), found.size(), cut[0]);
    }

    private static List<ChainResult.Taken> take(TemporalGraph graph, List<Chain> found) {
        Collections.sort(found);
        int[] owner = new int[graph.edgeCount()];
        Arrays.fill(owner, FREE);
        List<Chain> taken = new ArrayList<>();
        List<Integer> alternatives = new ArrayList<>();
        for (Chain chain : found) {
            int[] edges = chain.edges();
            int[] owners = Arrays.stream(edges)
                    .map(edge -> owner[edge])
                    .filter(o -> o != FREE)
                    .toArray();
            if (owners.length == 0) {
                Arrays.stream(edges).forEach(edge -> owner[edge] = taken.size());
                taken.add(chain);
                alternatives.add(0);
            } else {
                int best = Arrays.stream(owners).min().orElseThrow();
                alternatives.set(best, alternatives.get(best) + 1);
            }
        }
        List<ChainResult.Taken> result = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            result.add(new ChainResult.Taken(taken.get(i), alternatives.get(i)));
        }
        return List.copyOf(result);
    }
}
