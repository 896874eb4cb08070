package org.theseus.detect.escrow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Parameters;
import org.theseus.detect.PartyRows;
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
    /** Positions of the run that is tried. */
    private final int[] parts;

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
        this.parts = new int[maxParts];
    }

    /** Every deposit at a node that was held and then released or given back, in the order of the deposits. */
    List<Deposit> at(int holder) {
        PartyRows in = PartyRows.in(context.graph(), holder).without(context.purchases());
        PartyRows out = PartyRows.out(context.graph(), holder).without(context.purchases());
        if (in.size() == 0 || out.size() == 0) {
            return List.of();
        }
        Releases releases = new Releases(graph, out);
        List<Deposit> found = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < in.size(); at++) {
            from = releases.firstOpen(from, in.millis(at));
            int[] run = firstRun(in, at, releases, from);
            if (run != null) {
                describe(in.edge(at), in.other(at), releases.take(run)).ifPresent(found::add);
            }
        }
        if (found.isEmpty()) {
            return found;
        }
        Set<Integer> answered = new HashSet<>();
        found.forEach(deposit -> answered.add(deposit.in()));
        found.replaceAll(deposit -> deposit.explained(isExplained(deposit, in.edges(), answered)));
        return found;
    }

    private boolean isExplained(Deposit deposit, int[] in, Set<Integer> answered) {
        long sum = 0;
        for (int edge : deposit.out()) {
            sum += graph.sentMinor(edge);
        }
        for (int other : in) {
            if (explains(other, deposit.out()[0], sum) && !answered.contains(other)) {
                return true;
            }
        }
        return false;
    }

    /** The first positions whose sum answers the deposit; null if there are none in time. */
    private int @Nullable [] firstRun(PartyRows in, int deposit, Releases releases, int from) {
        long last = in.millis(deposit) + maxWait;
        int currency = graph.receivedCurrency(in.edge(deposit));
        long lodged = in.minor(deposit);
        for (int start = from; start < releases.size(); start++) {
            if (releases.earliest(start) > last) {
                return null;
            }
            int[] run = releases.isOpen(start, currency) ? run(lodged, currency, releases, start) : null;
            if (run != null) {
                return run;
            }
        }
        return null;
    }

    private boolean fits(int deposit, int edge) {
        return graph.sentCurrency(edge) == graph.receivedCurrency(deposit);
    }

    private int @Nullable [] run(long lodged, int currency, Releases releases, int start) {
        int size = 0;
        long sum = 0;
        long end = releases.earliest(start) + releaseSpan;
        for (int position = start; position < releases.size() && releases.earliest(position) <= end; position++) {
            if (!releases.isOpen(position, currency)) {
                continue;
            }
            if (size == maxParts) {
                return null;
            }
            parts[size++] = position;
            sum += releases.sent(position);
            double share = (double) sum / lodged;
            if (share >= minShare) {
                return share <= maxShare ? Arrays.copyOf(parts, size) : null;
            }
        }
        return null;
    }

    private Optional<Deposit> describe(int deposit, int payer, int[] out) {
        long begin = graph.earliest(deposit);
        long release = graph.earliest(out[0]);
        if (release - begin < hold) {
            return Optional.empty();
        }
        int back = 0;
        long sum = 0;
        for (int edge : out) {
            back += context.clusters().of(graph.target(edge))
                            == context.clusters().of(payer)
                    ? 1
                    : 0;
            sum += graph.sentMinor(edge);
        }
        boolean refund = back == out.length && (double) sum / graph.receivedMinor(deposit) >= minRefund;
        if (!refund && (back > 0 || IntStream.of(out).anyMatch(edge -> paidDirectly(payer, graph.target(edge))))) {
            return Optional.empty();
        }
        Optional<Arrival> arrival = arrivals.of(payer)
                .filter(estimate -> estimate.confidence() != Arrival.Confidence.LOW && estimate.endMillis() >= begin);
        boolean inTime = (refund || arrival.isEmpty())
                ? release - begin >= wait
                : release >= arrival.get().beginMillis()
                        && release <= arrival.get().endMillis() + afterArrival;
        if (!inTime) {
            return Optional.empty();
        }
        return Optional.of(new Deposit(deposit, out, refund, false, refund ? Optional.empty() : arrival));
    }

    /** Whether another inflow, that was not answered itself, was large enough to pay for it. */
    private boolean explains(int other, int firstOut, long sum) {
        double share = (double) sum / graph.receivedMinor(other);
        long gap = graph.earliest(firstOut) - graph.earliest(other);
        return fits(other, firstOut) && gap >= 0 && gap <= maxWait && share <= maxShare;
    }

    private boolean paidDirectly(int payer, int receiver) {
        if (graph.outEnd(payer) - graph.outBegin(payer) < graph.inEnd(receiver) - graph.inBegin(receiver)) {
            for (int position = graph.outBegin(payer); position < graph.outEnd(payer); position++) {
                if (context.graph().rows().outTarget(position) == receiver) {
                    return true;
                }
            }
            return false;
        }
        for (int position = graph.inBegin(receiver); position < graph.inEnd(receiver); position++) {
            if (graph.inSource(position) == payer) {
                return true;
            }
        }
        return false;
    }
}
