package org.theseus.algo.scattergather;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.theseus.algo.follows.NaiveFollows;
import org.theseus.graph.TemporalGraph;

/** Scatter-gather by its definition: {@code source sink middles [scattered][gathered]}, one line a source and sink. */
public final class NaiveScatterGather {

    private NaiveScatterGather() {}

    /** Every source and sink, every two moments, every two payments. */
    public static List<String> find(TemporalGraph g, ScatterGatherRule rule) {
        List<String> lines = new ArrayList<>();
        for (int source = 0; source < g.nodeCount(); source++) {
            for (int sink = 0; sink < g.nodeCount(); sink++) {
                List<int[]> pairs = new ArrayList<>();
                for (int e = 0; e < g.edgeCount(); e++) {
                    for (int f = 0; f < g.edgeCount(); f++) {
                        int middle = g.target(e);
                        if (g.source(e) == source
                                && g.target(f) == sink
                                && source != sink
                                && middle != source
                                && middle != sink
                                && IntStream.of(source, middle, sink).noneMatch(g::isTerminal)
                                && NaiveFollows.test(g, rule.follows(), e, f)) {
                            pairs.add(new int[] {e, f});
                        }
                    }
                }
                String best = "";
                int most = rule.minMiddles() - 1;
                for (long a : moments(g, pairs, 0)) {
                    List<int[]> sent = pairs.stream()
                            .filter(pair -> g.earliest(pair[0]) >= a && g.earliest(pair[0]) <= a + rule.scatterMillis())
                            .toList();
                    for (long b : moments(g, sent, 1)) {
                        Set<Integer> middles = new HashSet<>();
                        Set<Integer> scattered = new TreeSet<>();
                        Set<Integer> gathered = new TreeSet<>();
                        for (int[] pair : sent) {
                            long second = g.earliest(pair[1]) - b;
                            if (second >= 0 && second <= rule.gatherMillis()) {
                                middles.add(g.target(pair[0]));
                                scattered.add(pair[0]);
                                gathered.add(pair[1]);
                            }
                        }
                        if (middles.size() > most) {
                            most = middles.size();
                            best = source + " " + sink + " " + most + " " + scattered + gathered;
                        }
                    }
                }
                if (!best.isEmpty()) {
                    lines.add(best);
                }
            }
        }
        return lines;
    }

    private static Set<Long> moments(TemporalGraph g, List<int[]> pairs, int which) {
        Set<Long> moments = new TreeSet<>();
        pairs.forEach(pair -> moments.add(g.earliest(pair[which])));
        return moments;
    }
}
