package org.theseus.detect.heads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Definition;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.FieldNeeds;
import org.theseus.detect.Parameters;
import org.theseus.detect.PartyDetector;
import org.theseus.detect.PartyRows;
import org.theseus.detect.PartySearch;
import org.theseus.detect.ScaleItem;
import org.theseus.detect.Tally;
import org.theseus.detect.Typology;
import org.theseus.graph.TemporalGraph;

/**
 * B6, head multiples (Europol: about EUR 2,800 a person or 7,000 a family). Of the payments that one receiver gets within
 * {@code window}, at least {@code minPayments}, a share of {@code minShare} lies within {@code tolerance} of one to {@code
 * maxHeads} times a base between {@code minBaseEur} and {@code maxBaseEur}, and at least {@code minKinds} different multiples
 * occur. The base is the one of most multiples, the largest of several; more amounts must be multiples of it than of 50, 100
 * and 500. It is reported as estimated price.
 *
 * <p>It must be no chance: that so many of these payments fit a base is weighed against the amounts that others got in the
 * same channel, corridor and quarter ({@link AmountPools}), times all bases and windows that were tried, corrected for all
 * receivers that were tested (Holm), below {@code maxChance}. One lead a receiver, in the window of most multiples, the
 * first of several. O(rows³ log rows) of a window.
 */
public final class HeadMultiplesDetector extends PartyDetector {

    /** Part of rows in the window that are no multiples. */
    static final String OTHER = "other";

    private static final long[] ROUND = {5_000, 10_000, 50_000};

    /** One detector without state. */
    public HeadMultiplesDetector() {
        super(
                new Definition(
                                "head-multiples",
                                1,
                                "B6",
                                "most amounts at one receiver are whole multiples of one price",
                                Typology.SMUGGLING,
                                Set.of(EvidenceGroup.HOW_MUCH))
                        .adding(ScaleItem.HEAD_MULTIPLES),
                FieldNeeds.none().euros(),
                "receiver of ten or more payments in a month",
                "receivers of ten or more payments in a month");
    }

    @Override
    protected PartySearch search(CaseContext context, Parameters parameters) {
        AmountPools pools = new AmountPools(
                context, parameters.count("minPool"), parameters.count("maxHeads"), parameters.ratio("tolerance"));
        List<Tested> tested = new ArrayList<>();
        return new PartySearch() {

            @Override
            public void at(int node, Tally tally) {
                look(context, parameters, pools, node, tally, tested);
            }

            @Override
            public void finish(Tally tally) {
                Tested.significant(tested, parameters.ratio("maxChance")).stream()
                        .map(found -> new HeadLead(context, parameters, found).lead())
                        .forEach(tally::lead);
            }
        };
    }

    private static void look(
            CaseContext context, Parameters parameters, AmountPools pools, int node, Tally tally, List<Tested> tested) {
        if (context.purchases().isMerchant(node)) {
            return;
        }
        TemporalGraph graph = context.graph().graph();
        int fewest = parameters.count("minPayments");
        if (graph.inEnd(node) - graph.inBegin(node) < fewest) {
            return;
        }
        PartyRows rows = PartyRows.in(context.graph(), node).withRates(context.euros());
        int[] in = rows.edges();
        long span = parameters.millis("window");
        int[] best = {};
        long base = 0;
        int most = 0;
        int windows = 0;
        int end = 0;
        for (int begin = 0; begin < in.length; begin++) {
            while (end < in.length && rows.millis(end) - rows.millis(begin) <= span) {
                end++;
            }
            if (end - begin < fewest) {
                continue;
            }
            if (end - begin > parameters.count("maxRows")) {
                tally.leftOut("with more than " + parameters.count("maxRows") + " payments in a window left out");
                return;
            }
            windows++;
            int[] window = Arrays.copyOfRange(in, begin, end);
            Multiples amounts = amounts(context, parameters, window);
            long candidate = amounts.best(cents(parameters, "minBaseEur"), cents(parameters, "maxBaseEur"));
            int fits = candidate == 0 ? 0 : amounts.fits(candidate);
            if (fits > most && isPrice(amounts, candidate, parameters)) {
                best = window;
                base = candidate;
                most = fits;
            }
        }
        if (windows > 0) {
            tally.seen();
            tested.add(tested(context, parameters, pools, node, in, best, base, windows));
        }
    }

    private static Multiples amounts(CaseContext context, Parameters parameters, int[] rows) {
        long[] cents = new long[rows.length];
        for (int i = 0; i < cents.length; i++) {
            cents[i] = context.euros().receivedCents(rows[i]);
        }
        return Multiples.of(cents, parameters.count("maxHeads"), parameters.ratio("tolerance"));
    }

    private static long cents(Parameters parameters, String name) {
        return parameters.money(name, "EUR").minor();
    }

    /** Everything that is asked of a base but that it be no chance. */
    private static boolean isPrice(Multiples amounts, long base, Parameters parameters) {
        int fits = amounts.fits(base);
        return fits >= parameters.ratio("minShare") * amounts.sorted().length
                && amounts.kinds(base) >= parameters.count("minKinds")
                && Arrays.stream(ROUND).allMatch(round -> amounts.fits(round) < fits);
    }

    /** With the upper bound of the probability that chance alone fits so many to some base; 1 if the definition is not met. */
    private static Tested tested(
            CaseContext context,
            Parameters parameters,
            AmountPools pools,
            int node,
            int[] own,
            int[] rows,
            long base,
            int windows) {
        Optional<AmountPools.Usual> usual = base == 0 ? Optional.empty() : pools.chances(rows, own, base);
        if (usual.isEmpty()) {
            return new Tested(node, rows, base, 1, 1, 0, windows, 1, null);
        }
        Multiples amounts = amounts(context, parameters, rows);
        int fits = amounts.fits(base);
        // a base is made of one of the amounts, which fits it by itself: the likeliest to fit is left out
        double[] others = Arrays.stream(usual.get().chances())
                .sorted()
                .limit(rows.length - 1L)
                .toArray();
        int tried = amounts.candidates(cents(parameters, "minBaseEur"), cents(parameters, "maxBaseEur"));
        double single = AmountPools.tail(others, fits - 1);
        double chance = Math.min(1, single * tried * windows);
        return new Tested(node, rows, base, single, chance, tried, windows, 1, usual.get());
    }
}
