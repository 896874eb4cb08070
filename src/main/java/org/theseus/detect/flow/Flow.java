package org.theseus.detect.flow;

import java.util.ArrayList;
import java.util.List;
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
        for (int edge : edges) {
            if (graph.precision(edge) != Precision.DAY) {
                return false;
            }
        }
        return true;
    }

    /** The same of the edges of some hops. */
    public static boolean isDayOnly(CaseGraph graph, int[][] hops) {
        for (int[] hop : hops) {
            if (!isDayOnly(graph, hop)) {
                return false;
            }
        }
        return true;
    }

    /** Number of hops of which the records do not say whether they came after the hop before. */
    public static int ties(TemporalGraph graph, int[][] hops) {
        int ties = 0;
        for (int hop = 1; hop < hops.length; hop++) {
            ties += last(graph, hops[hop - 1]) >= first(graph, hops[hop]) ? 1 : 0;
        }
        return ties;
    }

    /** Latest moment at which an edge of a hop can have been paid. */
    public static long last(TemporalGraph graph, int[] hop) {
        long last = Long.MIN_VALUE;
        for (int edge : hop) {
            last = Math.max(last, graph.latest(edge));
        }
        return last;
    }

    /** Earliest moment at which an edge of a hop can have been paid. */
    public static long first(TemporalGraph graph, int[] hop) {
        long first = Long.MAX_VALUE;
        for (int edge : hop) {
            first = Math.min(first, graph.earliest(edge));
        }
        return first;
    }

    /** What speaks against an order of hops: missing times of day. */
    public static List<CounterEvidence> against(
            CaseGraph graph, int[][] hops, double dayOnlyPenalty, double tiePenalty) {
        List<CounterEvidence> against = new ArrayList<>();
        if (isDayOnly(graph, hops)) {
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
        return (isDayOnly(graph, hops) ? " The records give days only." : "")
                + (ties > 0
                        ? " The order of " + Wording.count(ties, "hop")
                                + " is possible but not certain: the payments overlap in time."
                        : "");
    }

    /** How little a node's number of payments explains by itself: 1 for a pass-through of two, less for a hub. */
    public static double rarity(TemporalGraph graph, int node) {
        return Math.min(1, Math.log(4) / Math.log(2.0 + degree(graph, node)));
    }

    private static int degree(TemporalGraph graph, int node) {
        return graph.outEnd(node) - graph.outBegin(node) + graph.inEnd(node) - graph.inBegin(node);
    }

    /** The mean rarity of some accounts with what it counts: {@code 0.67 (1 is fewest: 2 payments each; A has 3, B 8)}. */
    public static String rarity(CaseGraph graph, double mean, int[] nodes) {
        List<String> counts = new ArrayList<>();
        for (int node : nodes) {
            counts.add(graph.label(node) + (counts.isEmpty() ? " has " : " ") + degree(graph.graph(), node));
        }
        return Wording.ratio(mean) + " (1 is fewest: 2 payments each; of all days " + String.join(", ", counts) + ")";
    }

    /** An amount with its currency. */
    public static String money(CaseGraph graph, int currency, long minor) {
        return new Money(minor, graph.currency(currency)).toString();
    }

    /** Sum received over some edges of one received currency. */
    public static String received(CaseGraph graph, int[] edges) {
        long sum = 0;
        for (int edge : edges) {
            sum += graph.graph().receivedMinor(edge);
        }
        return money(graph, graph.graph().receivedCurrency(edges[0]), sum);
    }
}
