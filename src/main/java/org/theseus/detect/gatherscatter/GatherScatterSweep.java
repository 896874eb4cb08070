package org.theseus.detect.gatherscatter;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.theseus.algo.gatherscatter.GatherScatter;
import org.theseus.algo.gatherscatter.Peak;
import org.theseus.detect.CurrencySums;
import org.theseus.detect.fanin.PayeeTies;
import org.theseus.graph.TemporalGraph;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

/** Follows both windows over one hub and remembers the peaks that satisfy B7 and the best of them. */
final class GatherScatterSweep implements GatherScatter.Visitor {

    /** What a share is where gathered and scattered money have no currency in common. */
    static final double NOT_TESTABLE = -1;

    private final TemporalGraph graph;
    private final GatherScatterParameters parameters;
    private final PayeeTies ties;
    private final Countries countries;
    private final CurrencySums gathered;
    private final CurrencySums scattered;
    private final int[] receiversIn;
    private final List<Peak> peaks = new ArrayList<>();
    private int distinctCountries;
    private int placeless;
    private int strangers;
    private int fanIns;
    private @Nullable Best best;

    /**
     * The peak that a lead shows.
     *
     * @param share smallest share paid on over the common currencies, or {@link #NOT_TESTABLE}
     * @param placeless receivers whose country is unknown
     */
    record Best(
            Peak peak,
            CurrencySums gathered,
            CurrencySums scattered,
            double share,
            int strangers,
            int countries,
            int placeless) {}

    GatherScatterSweep(CaseGraph graph, GatherScatterParameters parameters, PayeeTies ties, Countries countries) {
        this.graph = graph.graph();
        this.parameters = parameters;
        this.ties = ties;
        this.countries = countries;
        this.gathered = CurrencySums.of(graph);
        this.scattered = CurrencySums.of(graph);
        this.receiversIn = new int[countries.count()];
    }

    @Override
    public void gathered(int edge, boolean first) {
        gathered.addReceived(edge);
        strangers += first && isStranger(edge) ? 1 : 0;
    }

    @Override
    public void gatherLeft(int edge, boolean last) {
        gathered.removeReceived(edge);
        strangers -= last && isStranger(edge) ? 1 : 0;
    }

    private boolean isStranger(int edge) {
        return ties.of(graph.source(edge)) == Relatedness.NO;
    }

    @Override
    public void scattered(int edge, boolean first) {
        scattered.addSent(edge);
        int country = countries.of(graph.target(edge));
        if (first && country == Countries.UNKNOWN) {
            placeless++;
        } else if (first && receiversIn[country]++ == 0) {
            distinctCountries++;
        }
    }

    @Override
    public void scatterLeft(int edge, boolean last) {
        scattered.removeSent(edge);
        int country = countries.of(graph.target(edge));
        if (last && country == Countries.UNKNOWN) {
            placeless--;
        } else if (last && --receiversIn[country] == 0) {
            distinctCountries--;
        }
    }

    @Override
    public void peak(Peak peak) {
        if (peak.senders() < parameters.minSenders()) {
            return;
        }
        fanIns++;
        OptionalDouble smallest = scattered.smallestShareOf(gathered);
        OptionalDouble largest = scattered.largestShareOf(gathered);
        boolean inOneCountry = placeless == 0 && distinctCountries < parameters.minCountries();
        if (peak.receivers() < parameters.minReceivers()
                || inOneCountry
                || smallest.orElse(parameters.minShareOut()) < parameters.minShareOut()
                || largest.orElse(parameters.maxShareOut()) > parameters.maxShareOut()) {
            return;
        }
        peaks.add(peak);
        if (best == null || isBetter(peak, best)) {
            best = new Best(
                    peak,
                    gathered.copy(),
                    scattered.copy(),
                    smallest.orElse(NOT_TESTABLE),
                    strangers,
                    distinctCountries,
                    placeless);
        }
    }

    private boolean isBetter(Peak peak, Best than) {
        int bySenders = Integer.compare(peak.senders(), than.peak().senders());
        int byReceivers = Integer.compare(peak.receivers(), than.peak().receivers());
        int order = bySenders != 0 ? bySenders : byReceivers;
        return order != 0 ? order > 0 : gathered.compareTo(than.gathered()) > 0;
    }

    /** Whether the hub is a payee with a fan-in at all. */
    boolean hasFanIn() {
        return fanIns > 0;
    }

    @Nullable
    Best best() {
        return best;
    }

    /** Times of peaks that satisfy B7, each more than the scattering's length after the one before. */
    List<Long> separatePeaks() {
        List<Long> separate = new ArrayList<>();
        for (Peak peak : peaks) {
            if (separate.isEmpty()
                    || peak.atMillis() - separate.get(separate.size() - 1) > parameters.scatterMillis()) {
                separate.add(peak.atMillis());
            }
        }
        return separate;
    }
}
