package org.theseus.algo.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.theseus.algo.Chunks;
import org.theseus.algo.Monitor;
import org.theseus.graph.TemporalGraph;

/**
 * Finds payment chains: the best one from each possible first hop, then the best of these that share no payment. Stateless
 * and thread-safe.
 */
public final class Chains {

    private static final int PAYEES_PER_CHUNK = 256;
    private static final int FREE = -1;

    private Chains() {}

    /** {@link #find(TemporalGraph, ChainRule, int, Monitor)} on the calling thread alone. */
    public static ChainResult find(TemporalGraph graph, ChainRule rule, Monitor monitor) {
        return find(graph, rule, 1, monitor);
    }

    /** What the payees of one chunk yield: the best chain of each first hop, and how many searches were cut short. */
    private record Found(List<Chain> chains, int cut) {}

    /**
     * The chains of a graph; deterministic.
     *
     * @param threads at least 1; the result is the same for any number
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public static ChainResult find(TemporalGraph graph, ChainRule rule, int threads, Monitor monitor) {
        return find(HopGroups.of(graph, rule.maxGroup(), rule.merges()), rule, threads, monitor);
    }

    /**
     * The same where the groups of the graph are known, from a search by another rule for instance.
     *
     * @throws IllegalArgumentException if they are groups of another size or with other merges than the rule's
     */
    public static ChainResult find(HopGroups groups, ChainRule rule, int threads, Monitor monitor) {
        if (!groups.areOf(rule)) {
            throw new IllegalArgumentException("groups of " + groups.maxGroup + " for a rule of " + rule.maxGroup());
        }
        TemporalGraph graph = groups.graph;
        Hops hops = new Hops(groups, rule);
        ChainBounds bounds = ChainBounds.of(groups, hops, rule, threads, monitor);
        List<Chain> chains = new ArrayList<>();
        int[] cut = {0};
        Chunks.run(
                graph.nodeCount(),
                PAYEES_PER_CHUNK,
                threads,
                monitor,
                ticker -> new ChainSearch(groups, hops, bounds, rule, ticker),
                Chains::search,
                found -> {
                    chains.addAll(found.chains());
                    cut[0] += found.cut();
                    return true;
                });
        return new ChainResult(take(graph, chains), chains.size(), cut[0]);
    }

    private static Found search(ChainSearch search, int from, int to) {
        List<Chain> chains = new ArrayList<>();
        int[] cut = {0};
        for (int payee = from; payee < to; payee++) {
            search.from(payee, chains::add, () -> cut[0]++);
        }
        return new Found(chains, cut[0]);
    }

    private static List<ChainResult.Taken> take(TemporalGraph graph, List<Chain> found) {
        Collections.sort(found);
        int[] owner = new int[graph.edgeCount()];
        Arrays.fill(owner, FREE);
        List<Chain> taken = new ArrayList<>();
        int[] alternatives = new int[found.size()];
        for (Chain chain : found) {
            int best = firstOwner(chain, owner);
            if (best != FREE) {
                alternatives[best]++;
                continue;
            }
            for (int[] hop : chain.hops()) {
                for (int edge : hop) {
                    owner[edge] = taken.size();
                }
            }
            taken.add(chain);
        }
        List<ChainResult.Taken> result = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            result.add(new ChainResult.Taken(taken.get(i), alternatives[i]));
        }
        return List.copyOf(result);
    }

    /** The best of the chains taken that has a payment of this one, or {@link #FREE}. */
    private static int firstOwner(Chain chain, int[] owner) {
        int best = FREE;
        for (int[] hop : chain.hops()) {
            for (int edge : hop) {
                if (owner[edge] != FREE && (best == FREE || owner[edge] < best)) {
                    best = owner[edge];
                }
            }
        }
        return best;
    }
}
