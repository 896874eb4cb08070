package org.theseus.detect.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.theseus.algo.follows.FollowsRule;
import org.theseus.detect.Applicability;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.Parameters;
import org.theseus.detect.Wording;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Money;
import org.theseus.model.Precision;
import org.theseus.project.CaseGraph;

/** Sentences and factors common to the detectors of payment flows. Stateless. */
public final class Flow {

    private Flow() {}

    /** The rule of {@code preset}: dwell, minRatio, maxRatio and span, each of which the detector's section may override. */
    public static FollowsRule rule(Parameters parameters) {
        return new FollowsRule(
                parameters.millis("dwell"),
                parameters.ratio("minRatio"),
                parameters.ratio("maxRatio"),
                parameters.millis("span"));
    }

    /** Whether any row can be placed in time; rows that cannot make it PARTLY. */
    public static Applicability applicability(CaseGraph graph) {
        String untimed = Wording.untimed(graph);
        if (graph.graph().edgeCount() == 0) {
            return Applicability.notTestable(
                    untimed.isEmpty() ? "no transfer moves money" : "no row can be placed in time: " + untimed);
        }
        return untimed.isEmpty() ? Applicability.RUN : Applicability.partly(untimed);
    }

    /** Whether no edge has a time of day. */
    public static boolean isDayOnly(CaseGraph graph, int[] edges) {
        return Arrays.stream(edges).allMatch(edge -> graph.precision(edge) == Precision.DAY);
    }

    /** Number of hops of which the records do not say whether they came after the hop before. */
    public static int ties(TemporalGraph graph, int[][] hops) {
        return (int) IntStream.range(1, hops.length)
                .filter(hop -> Arrays.stream(hops[hop - 1])
                        .anyMatch(before -> Arrays.stream(hops[hop])
                                .anyMatch(after -> graph.latest(before) >= graph.earliest(after))))
                .count();
    }

    /** What speaks against an order of hops: missing times of day. */
    public static List<CounterEvidence> against(
            CaseGraph graph, int[][] hops, double dayOnlyPenalty, double tiePenalty) {
        List<CounterEvidence> against = new ArrayList<>();
        int[] edges = Arrays.stream(hops).flatMapToInt(Arrays::stream).toArray();
        if (isDayOnly(graph, edges)) {
            against.add(new CounterEvidence("the records give days only, no times of day", -dayOnlyPenalty));
        }
        int ties = ties(graph.graph(), hops);
        if (ties > 0) {
            against.add(new CounterEvidence(
                    "the order of " + Wording.count(ties, "hop") + " rests on payments of the same day or minute",
                    -tiePenalty * ties / (hops.length - 1)));
        }
        return against;
    }

    /** A sentence for the explanation if the order is not certain, else empty; begins with a space. */
    public static String orderNote(CaseGraph graph, int[][] hops) {
        int ties = ties(graph.graph(), hops);
        int[] edges = Arrays.stream(hops).flatMapToInt(Arrays::stream).toArray();
        return (isDayOnly(graph, edges) ? " The records give days only." : "")
                + (ties > 0
                        ? " The order of " + Wording.count(ties, "hop")
                                + " is possible but not certain: the payments overlap in time."
                        : "");
    }

    /** How little a node's number of payments explains by itself: 1 for a pass-through of two, less for a hub. */
    public static double rarity(TemporalGraph graph, int node) {
        int degree = graph.outEnd(node) - graph.outBegin(node) + graph.inEnd(node) - graph.inBegin(node);
        return Math.min(1, Math.log(4) / Math.log(2.0 + degree));
    }

    /** An amount with its currency. */
    public static String money(CaseGraph graph, int currency, long minor) {
        return new Money(minor, graph.currency(currency)).toString();
    }

    /** Sum received over some edges of one received currency. */
    public static String received(CaseGraph graph, int[] edges) {
        long sum = Arrays.stream(edges).mapToLong(graph.graph()::receivedMinor).sum();
        return money(graph, graph.graph().receivedCurrency(edges[0]), sum);
    }
}
