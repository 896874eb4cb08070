package org.theseus.bench;

import org.theseus.algo.Monitor;
import org.theseus.algo.cycle.CycleResult;
import org.theseus.algo.cycle.CycleRule;
import org.theseus.algo.cycle.TemporalCycles;
import org.theseus.algo.follows.FollowsRule;
import org.theseus.graph.TemporalGraph;

/** Our temporal cycles, each with its transfers, against the plain search that only counts them. */
final class CycleDuels {

    private static final long HOUR_MILLIS = 3_600_000L;

    private CycleDuels() {}

    static Duel<CycleResult, Long> of(String name, ReferenceGraph reference, int windowHours, double aim) {
        TemporalGraph graph = reference.temporal();
        PlainCycleSearch plain = PlainCycleSearch.on(reference);
        long window = windowHours * HOUR_MILLIS;
        CycleRule rule = new CycleRule(FollowsRule.ANY.withSpanMillis(window), 2, 64, 0, Integer.MAX_VALUE);
        return new Duel<>(
                "temporal cycles " + windowHours + " h, " + name,
                "plain depth-first search, no evidence",
                aim,
                () -> TemporalCycles.enumerate(graph, rule, Monitor.NONE),
                () -> plain.count(window),
                (ours, theirs) -> {
                    if (ours.cycles().size() != theirs || !ours.complete()) {
                        throw new IllegalStateException(ours.cycles().size() + " cycles against " + theirs);
                    }
                    return theirs + " cycles";
                });
    }
}
