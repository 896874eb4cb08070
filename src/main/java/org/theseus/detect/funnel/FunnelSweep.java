package org.theseus.detect.funnel;

import org.jspecify.annotations.Nullable;
import org.theseus.algo.fanin.FanWindow;
import org.theseus.algo.fanin.SlidingDistinct;
import org.theseus.detect.CurrencySums;
import org.theseus.graph.TemporalGraph;
import org.theseus.project.CaseGraph;

/** Follows the window over one holder's inflows and remembers the best that satisfies A3. */
final class FunnelSweep implements SlidingDistinct.Visitor {

    private final TemporalGraph graph;
    private final FunnelParameters parameters;
    private final Places places;
    private final HolderFlow flow;
    private final CurrencySums inflow;
    private final CurrencySums passed;
    private final int[] placeRows;
    private int distinctPlaces;
    private int enter;
    private int leave;
    private @Nullable Best best;

    /** The window that a lead shows; {@code share} is the smallest over the currencies. */
    record Best(FanWindow window, CurrencySums inflow, CurrencySums passed, int places, double share) {}

    /**
     * A sweep over one holder.
     *
     * @param placeRows a zero for each place; it is zero again after the scan
     */
    FunnelSweep(CaseGraph graph, FunnelParameters parameters, Places places, HolderFlow flow, int[] placeRows) {
        this.graph = graph.graph();
        this.parameters = parameters;
        this.places = places;
        this.flow = flow;
        this.placeRows = placeRows;
        this.inflow = CurrencySums.of(graph);
        this.passed = CurrencySums.of(graph);
        this.enter = flow.firstPosition();
        this.leave = flow.firstPosition();
    }

    @Override
    public void entered(int edge, boolean first) {
        int position = enter++;
        if (graph.source(edge) == graph.target(edge)) {
            return;
        }
        inflow.addReceived(edge);
        passed.add(graph.receivedCurrency(edge), flow.passedMinor(position));
        if (places.of(edge) != Places.NONE && placeRows[places.of(edge)]++ == 0) {
            distinctPlaces++;
        }
    }

    @Override
    public void left(int edge, boolean last) {
        int position = leave++;
        if (graph.source(edge) == graph.target(edge)) {
            return;
        }
        inflow.removeReceived(edge);
        passed.remove(graph.receivedCurrency(edge), flow.passedMinor(position));
        if (places.of(edge) != Places.NONE && --placeRows[places.of(edge)] == 0) {
            distinctPlaces--;
        }
    }

    @Override
    public void window(FanWindow window) {
        if (window.distinct() < parameters.minDeposits() || distinctPlaces < parameters.minPlaces()) {
            return;
        }
        double share = passed.smallestShareOf(inflow).orElse(0);
        if (share < parameters.minShareOut()) {
            return;
        }
        if (best == null || isBetter(window, best)) {
            best = new Best(window, inflow.copy(), passed.copy(), distinctPlaces, share);
        }
    }

    private boolean isBetter(FanWindow window, Best than) {
        int byDeposits = Integer.compare(window.distinct(), than.window().distinct());
        return byDeposits != 0 ? byDeposits > 0 : inflow.compareTo(than.inflow()) > 0;
    }

    @Nullable
    Best best() {
        return best;
    }
}
