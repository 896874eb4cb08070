package org.theseus.detect.gatherscatter;

import java.util.BitSet;
import org.theseus.algo.fanin.Side;
import org.theseus.algo.fanin.SlidingDistinct;
import org.theseus.detect.CaseContext;
import org.theseus.detect.fanin.PayeeTies;
import org.theseus.graph.TemporalGraph;

/**
 * Nodes that enough named senders without a known tie pay within a window, found once for all definitions that gather alike.
 * O(rows). Immutable.
 */
final class FanIns {

    private final BitSet hubs = new BitSet();

    /** What makes a fan-in. */
    private record Rule(long gatherMillis, int minSenders) implements CaseContext.Shared<FanIns> {

        @Override
        public FanIns of(CaseContext context) {
            return new FanIns(context, this);
        }
    }

    private FanIns(CaseContext context, Rule rule) {
        TemporalGraph graph = context.graph().graph();
        PayeeTies ties = new PayeeTies(context.graph());
        SlidingDistinct senders = SlidingDistinct.of(graph, Side.IN, rule.gatherMillis);
        // a peak is made by a sender, so without one there is none
        int least = Math.max(1, rule.minSenders);
        for (int hub = 0; hub < graph.nodeCount(); hub++) {
            if (!context.graph().isOutside(hub) && graph.inEnd(hub) - graph.inBegin(hub) >= least) {
                ties.turnTo(hub);
                hubs.set(hub, senders.reaches(hub, ties.countedSenders(), least));
            }
        }
    }

    static FanIns of(CaseContext context, GatherScatterParameters parameters) {
        return context.shared(new Rule(parameters.gatherMillis(), parameters.minSenders()));
    }

    /** Whether a node is one. */
    boolean isHub(int node) {
        return hubs.get(node);
    }
}
