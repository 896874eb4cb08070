package org.theseus.algo.commingling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.theseus.algo.Monitor;
import org.theseus.graph.TemporalGraph;

/** Follows money through accounts that mix it with other money (see the package comment). Stateless and thread-safe. */
public final class Commingling {

    private static final Comparator<Holding> MOST_FIRST = Comparator.comparingInt(Holding::currency)
            .thenComparing(Comparator.comparingLong(Holding::fifoMinor).reversed())
            .thenComparing(Comparator.comparingLong(Holding::proRataMinor).reversed())
            .thenComparing(Comparator.comparingLong(Holding::mayMinor).reversed())
            .thenComparingInt(Holding::node);

    private Commingling() {}

    /**
     * Follows money to the end of the records, or to a point in time.
     *
     * @param untilMillis payments that begin after this are not considered; {@link Long#MAX_VALUE} for all
     * @throws ArithmeticException if the sum that one account ever received does not fit a long
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public static FollowedMoney follow(
            TemporalGraph graph, SeedMoney seeds, OpeningBalances openings, long untilMillis, Monitor monitor) {
        Network network = new Network(graph, seeds, openings, untilMillis);
        Sequence sequence = Sequence.of(network, monitor);
        FirstInFirstOut fifo = FirstInFirstOut.run(network, sequence, monitor);
        ProRata proRata = ProRata.run(network, sequence, monitor);
        SafeBounds bounds = SafeBounds.run(network, sequence, monitor);
        List<Holding> holdings = new ArrayList<>();
        for (int purse = 0; purse < network.purses.count(); purse++) {
            if (bounds.mayRestMinor(purse) > 0) {
                holdings.add(new Holding(
                        network.purses.node(purse),
                        network.purses.currency(purse),
                        bounds.mustRestMinor(purse),
                        bounds.mayRestMinor(purse),
                        fifo.restMinor(purse),
                        proRata.restMinor(purse),
                        proRata.widestChain(purse),
                        proRata.widestMinor(purse)));
            }
        }
        holdings.sort(MOST_FIRST);
        return new FollowedMoney(network, sequence, bounds, fifo.shares(), proRata.shares(), holdings);
    }
}
