package org.theseus.detect.fanin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.algo.fanin.FanWindow;
import org.theseus.algo.fanin.SlidingDistinct;
import org.theseus.detect.CurrencySums;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

/** Follows the window over one payee's inflows and remembers the windows that satisfy A1 and the best of them. */
final class FanInSweep implements SlidingDistinct.Visitor {

    private final CaseGraph graph;
    private final FanInParameters parameters;
    private final PayeeTies ties;
    private final SenderHistory history;
    private final boolean oneTimeTestable;
    private final CurrencySums inflow;
    private final CurrencySums counted;
    private final List<FanWindow> windows = new ArrayList<>();
    /** In-positions of the next row to come in and of the next to go out. */
    private int enter;

    private int leave;
    private int oneTime;
    private int strangers;
    private @Nullable Best best;

    /**
     * The window that a lead shows.
     *
     * @param oneTime senders with few transfers ever, -1 where that is not testable
     * @param strangers senders with positive signs of being strangers
     * @param share smallest share of value over the currencies
     */
    record Best(FanWindow window, CurrencySums value, int oneTime, int strangers, double share) {}

    FanInSweep(CaseGraph graph, int payee, FanInParameters parameters, PayeeTies ties, SenderHistory history) {
        this.graph = graph;
        this.parameters = parameters;
        this.ties = ties;
        this.history = history;
        this.oneTimeTestable = graph.observation(payee) == Observation.FULL;
        this.inflow = CurrencySums.of(graph);
        this.counted = CurrencySums.of(graph);
        this.enter = graph.graph().inBegin(payee);
        this.leave = enter;
    }

    @Override
    public void entered(int edge, boolean first) {
        int position = enter++;
        int sender = graph.graph().inSource(position);
        if (ties.isNamedSender(sender)) {
            int currency = graph.graph().receivedCurrency(edge);
            long minor = graph.graph().inReceivedMinor(position);
            inflow.add(currency, minor);
            if (ties.of(sender) != Relatedness.YES) {
                counted.add(currency, minor);
            }
        }
        if (first) {
            count(sender, 1);
        }
    }

    @Override
    public void left(int edge, boolean last) {
        int position = leave++;
        int sender = graph.graph().inSource(position);
        if (ties.isNamedSender(sender)) {
            int currency = graph.graph().receivedCurrency(edge);
            long minor = graph.graph().inReceivedMinor(position);
            inflow.remove(currency, minor);
            if (ties.of(sender) != Relatedness.YES) {
                counted.remove(currency, minor);
            }
        }
        if (last) {
            count(sender, -1);
        }
    }

    private void count(int sender, int step) {
        oneTime += history.isOneTime(sender) ? step : 0;
        strangers += ties.of(sender) == Relatedness.NO ? step : 0;
    }

    @Override
    public void window(FanWindow window) {
        if (window.distinct() < parameters.minSenders()) {
            return;
        }
        double share = counted.smallestShareOf(inflow).orElse(0);
        if (share < parameters.minShare()
                || (oneTimeTestable && (double) oneTime / window.distinct() < parameters.minOneTimeShare())) {
            return;
        }
        windows.add(window);
        if (best == null || isBetter(window, best)) {
            best = new Best(window, counted.copy(), oneTimeTestable ? oneTime : -1, strangers, share);
        }
    }

    private boolean isBetter(FanWindow window, Best than) {
        int bySenders = Integer.compare(window.distinct(), than.window().distinct());
        return bySenders != 0 ? bySenders > 0 : counted.compareTo(than.value()) > 0;
    }

    @Nullable
    Best best() {
        return best;
    }

    /** How many windows without a common row, and without one of the best window's, satisfy A1 as well. */
    int repetitions() {
        if (best == null) {
            return 0;
        }
        int count = 0;
        int free = 0;
        for (FanWindow window : windows) {
            boolean apart = window.end() <= best.window().begin()
                    || window.begin() >= best.window().end();
            if (apart && window.begin() >= free) {
                count++;
                free = window.end();
            }
        }
        return count;
    }
}
