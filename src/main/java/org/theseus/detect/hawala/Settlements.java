package org.theseus.detect.hawala;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Parameters;
import org.theseus.graph.TemporalGraph;

/**
 * Which large round payments between two parties each equal what their clients left open since the one before. For one pair;
 * not thread-safe.
 */
final class Settlements {

    private final CaseContext context;
    private final Parameters parameters;
    private final int one;
    private final int other;
    private final int[] clientsOfOne;
    private final int[] clientsOfOther;

    /**
     * @param one a party, and with it its rows with everybody in the order of time
     */
    Settlements(CaseContext context, Parameters parameters, int one, int[] rowsOfOne, int other, int[] rowsOfOther) {
        this.context = context;
        this.parameters = parameters;
        this.one = one;
        this.other = other;
        this.clientsOfOne = without(rowsOfOne, other);
        this.clientsOfOther = without(rowsOfOther, one);
    }

    private int[] without(int[] rows, int party) {
        TemporalGraph graph = context.graph().graph();
        return Arrays.stream(rows)
                .filter(edge -> graph.source(edge) != party && graph.target(edge) != party)
                .toArray();
    }

    /** Client rows of both in a time, ends included. */
    int[] clients(long from, long to) {
        TemporalGraph graph = context.graph().graph();
        return IntStream.concat(IntStream.of(clientsOfOne), IntStream.of(clientsOfOther))
                .filter(edge -> graph.earliest(edge) >= from && graph.earliest(edge) <= to)
                .toArray();
    }

    /** Middle amount of all client rows, the lower of two; 0 if there are none. */
    long median() {
        long[] sums = IntStream.concat(IntStream.of(clientsOfOne), IntStream.of(clientsOfOther))
                .mapToLong(context.euros()::receivedCents)
                .sorted()
                .toArray();
        return sums.length == 0 ? 0 : sums[(sums.length - 1) / 2];
    }

    /** Large round payments between the two, in the order of time. */
    List<Integer> candidates(int[] rowsOfOne) {
        TemporalGraph graph = context.graph().graph();
        long round = parameters.money("roundEur", "EUR").minor();
        long least = Math.round(parameters.ratio("minFactor") * median());
        List<Integer> found = new ArrayList<>();
        for (int edge : rowsOfOne) {
            boolean between = graph.source(edge) == other || graph.target(edge) == other;
            if (between && graph.sentMinor(edge) % round == 0 && context.euros().receivedCents(edge) >= least) {
                found.add(edge);
            }
        }
        return found;
    }

    /** When what a settlement may settle begins: after the one before it, at most the longest gap earlier. */
    long since(List<Integer> candidates, int index) {
        TemporalGraph graph = context.graph().graph();
        long earliest = graph.earliest(candidates.get(index)) - parameters.millis("maxGap");
        return index == 0 ? earliest : Math.max(earliest, graph.earliest(candidates.get(index - 1)) + 1);
    }

    /** Whether a settlement is about what clients left open. */
    boolean isNet(List<Integer> candidates, int index) {
        return leftOpen(candidates, index) > 0;
    }

    /**
     * What a settlement is about: what the payer's clients paid in more than they got, else what the payee's got more than they paid
     * in, in cents of euro; 0 if it is about neither.
     */
    long leftOpen(List<Integer> candidates, int index) {
        long surplus = net(candidates, index, Side.PAYER);
        if (isNear(settled(candidates, index), surplus)) {
            return surplus;
        }
        long deficit = -net(candidates, index, Side.PAYEE);
        return isNear(settled(candidates, index), deficit) ? deficit : 0;
    }

    /** Whether it is the payer's clients who left open what a settlement is about. */
    boolean isOfPayersClients(List<Integer> candidates, int index) {
        return isNear(settled(candidates, index), net(candidates, index, Side.PAYER));
    }

    private enum Side {
        PAYER,
        PAYEE
    }

    private long settled(List<Integer> candidates, int index) {
        return context.euros().receivedCents(candidates.get(index));
    }

    /** What clients of one side of a settlement paid in more than they got since the one before. */
    private long net(List<Integer> candidates, int index, Side side) {
        TemporalGraph graph = context.graph().graph();
        int edge = candidates.get(index);
        boolean ofOne = (graph.source(edge) == one) == (side == Side.PAYER);
        return net(
                ofOne ? clientsOfOne : clientsOfOther,
                ofOne ? one : other,
                since(candidates, index),
                graph.earliest(edge));
    }

    private boolean isNear(long settled, long net) {
        return net > 0 && Math.abs(settled - net) <= parameters.ratio("tolerance") * net;
    }

    private long net(int[] clients, int node, long from, long until) {
        TemporalGraph graph = context.graph().graph();
        long net = 0;
        for (int edge : clients) {
            if (graph.earliest(edge) >= from && graph.earliest(edge) <= until) {
                net += (graph.target(edge) == node ? 1 : -1) * context.euros().receivedCents(edge);
            }
        }
        return net;
    }

    /** The longest run of settlements one after another that each are a net and lie the right time apart, the first of several. */
    int[] run(List<Integer> candidates) {
        TemporalGraph graph = context.graph().graph();
        int[] best = {};
        int begin = 0;
        for (int i = 0; i < candidates.size(); i++) {
            if (!isNet(candidates, i)) {
                begin = i + 1;
                continue;
            }
            if (i > begin) {
                long gap = graph.earliest(candidates.get(i)) - graph.earliest(candidates.get(i - 1));
                begin = gap < parameters.millis("minGap") || gap > parameters.millis("maxGap") ? i : begin;
            }
            if (i - begin + 1 > best.length) {
                best = IntStream.rangeClosed(begin, i).toArray();
            }
        }
        return best;
    }
}
