package org.theseus.detect.gatherscatter;

import java.util.ArrayList;
import java.util.Comparator;
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

    @Nullable
    Best best() {
        return best;
    }

    /**
     * Peaks that satisfy B7, more than the scattering's length apart: the best of all, then in time order the best of each
     * time of that length that begins with a peak, at most {@code maxPeaks} in all. In time order.
     */
    List<Peak> separatePeaks() {
        List<Peak> separate = new ArrayList<>();
        if (best != null) {
            separate.add(best.peak());
        }
        for (int begin = 0; begin < peaks.size(); ) {
            Peak most = peaks.get(begin);
            int end = begin;
            for (; end < peaks.size() && !isLater(peaks.get(end), peaks.get(begin)); end++) {
                boolean more = peaks.get(end).senders() > most.senders()
                        || (peaks.get(end).senders() == most.senders()
                                && peaks.get(end).receivers() > most.receivers());
                most = more ? peaks.get(end) : most;
            }
            Peak wave = most;
            if (separate.size() < parameters.maxPeaks()
                    && separate.stream().allMatch(other -> isLater(wave, other) || isLater(other, wave))) {
                separate.add(wave);
            }
            begin = end;
        }
        separate.sort(Comparator.comparingLong(Peak::atMillis));
        return separate;
    }

    private boolean isLater(Peak peak, Peak than) {
        return peak.atMillis() - than.atMillis() > parameters.scatterMillis();
    }
}
