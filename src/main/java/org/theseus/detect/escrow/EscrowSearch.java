package org.theseus.detect.escrow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Parameters;
import org.theseus.detect.Rows;
import org.theseus.detect.arrival.Arrival;
import org.theseus.detect.arrival.Arrivals;
import org.theseus.graph.TemporalGraph;

/** Pairs deposits with releases at one holder, by the definition of {@link EscrowDetector}. O(d²) for d rows. */
final class EscrowSearch {

    private final TemporalGraph graph;
    private final CaseContext context;
    private final Arrivals arrivals;
    private final long hold;
    private final long wait;
    private final long afterArrival;
    private final long maxWait;
    private final long releaseSpan;
    private final int maxParts;
    private final double minShare;
    private final double maxShare;
    private final double minRefund;

    EscrowSearch(CaseContext context, Parameters parameters) {
        this.graph = context.graph().graph();
        this.context = context;
        this.arrivals = Arrivals.of(context);
        this.hold = parameters.millis("hold");
        this.wait = parameters.millis("wait");
        this.afterArrival = parameters.millis("afterArrival");
        this.maxWait = parameters.millis("maxWait");
        this.releaseSpan = parameters.millis("releaseSpan");
        this.maxParts = parameters.count("maxParts");
        this.minShare = parameters.ratio("minShare");
        this.maxShare = parameters.ratio("maxShare");
        this.minRefund = parameters.ratio("minRefund");
    }

    /** Every deposit at a node that was held and then released or given back, in the order of the deposits. */
    List<Deposit> at(int holder) {
        int[] in = context.purchases().without(Rows.in(context.graph(), holder));
        int[] out = context.purchases().without(Rows.out(context.graph(), holder));
        boolean[] used = new boolean[out.length];
        List<Deposit> found = new ArrayList<>();
        for (int deposit : in) {
            int[] run = firstRun(deposit, out, used);
            if (run == null) {
                continue;
            }
            for (int position : run) {
                used[position] = true;
            }
            int[] edges = IntStream.of(run).map(position -> out[position]).toArray();
            describe(deposit, edges, in).ifPresent(found::add);
        }
        return found;
    }

    /** The first positions whose sum answers the deposit; null if there are none in time. */
    private int @Nullable [] firstRun(int deposit, int[] out, boolean[] used) {
        long begin = graph.earliest(deposit);
        for (int start = 0; start < out.length; start++) {
            long at = graph.earliest(out[start]);
            if (at > begin + maxWait) {
                return null;
            }
            int[] run = at < begin || !fits(deposit, out[start]) || used[start] ? null : run(deposit, out, used, start);
            if (run != null) {
                return run;
            }
        }
        return null;
    }

    private boolean fits(int deposit, int edge) {
        return graph.sentCurrency(edge) == graph.receivedCurrency(deposit);
    }

    private int @Nullable [] run(int deposit, int[] out, boolean[] used, int start) {
        int[] run = new int[maxParts];
        int size = 0;
        long sum = 0;
        long end = graph.earliest(out[start]) + releaseSpan;
        for (int position = start; position < out.length && graph.earliest(out[position]) <= end; position++) {
            if (used[position] || !fits(deposit, out[position])) {
                continue;
            }
            if (size == maxParts) {
                return null;
            }
            run[size++] = position;
            sum += graph.sentMinor(out[position]);
            double share = (double) sum / graph.receivedMinor(deposit);
            if (share >= minShare) {
                return share <= maxShare ? Arrays.copyOf(run, size) : null;
            }
        }
        return null;
    }

    private Optional<Deposit> describe(int deposit, int[] out, int[] in) {
        int payer = graph.source(deposit);
        long begin = graph.earliest(deposit);
        long release = graph.earliest(out[0]);
        long back =
                IntStream.of(out).filter(edge -> graph.target(edge) == payer).count();
        long sum = IntStream.of(out).mapToLong(graph::sentMinor).sum();
        boolean refund = back == out.length && (double) sum / graph.receivedMinor(deposit) >= minRefund;
        Optional<Arrival> arrival = arrivals.of(payer)
                .filter(estimate -> estimate.confidence() != Arrival.Confidence.LOW && estimate.endMillis() >= begin);
        boolean inTime = (refund || arrival.isEmpty())
                ? release - begin >= wait
                : release >= arrival.get().beginMillis()
                        && release <= arrival.get().endMillis() + afterArrival;
        boolean strangers = IntStream.of(out).noneMatch(edge -> paidDirectly(payer, graph.target(edge)));
        if (release - begin < hold || !inTime || !(refund || (back == 0 && strangers))) {
            return Optional.empty();
        }
        boolean explained = IntStream.of(in).anyMatch(other -> other != deposit && explains(other, out[0], sum));
        return Optional.of(new Deposit(deposit, out, refund, explained, refund ? Optional.empty() : arrival));
    }

    private boolean explains(int other, int firstOut, long sum) {
        double share = (double) sum / graph.receivedMinor(other);
        long gap = graph.earliest(firstOut) - graph.earliest(other);
        return fits(other, firstOut) && gap >= 0 && gap <= maxWait && share >= minShare && share <= maxShare;
    }

    private boolean paidDirectly(int payer, int receiver) {
        boolean byPayer = graph.outEnd(payer) - graph.outBegin(payer) < graph.inEnd(receiver) - graph.inBegin(receiver);
        IntStream edges = byPayer
                ? IntStream.range(graph.outBegin(payer), graph.outEnd(payer)).map(graph::outEdge)
                : IntStream.range(graph.inBegin(receiver), graph.inEnd(receiver))
                        .map(graph::inEdge);
        return edges.anyMatch(edge -> graph.source(edge) == payer && graph.target(edge) == receiver);
    }
}
