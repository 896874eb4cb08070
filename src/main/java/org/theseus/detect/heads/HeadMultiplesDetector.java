package org.theseus.detect.heads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Definition;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.FieldNeeds;
import org.theseus.detect.Lead;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.Parameters;
import org.theseus.detect.PartyDetector;
import org.theseus.detect.PartyRows;
import org.theseus.detect.PartySearch;
import org.theseus.detect.Role;
import org.theseus.detect.Rows;
import org.theseus.detect.ScaleItem;
import org.theseus.detect.Tally;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.graph.TemporalGraph;
import org.theseus.project.CaseGraph;

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

    /** Chances below this are told as this. */
    private static final double LEAST_CHANCE = 1e-12;

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

    /**
     * A receiver with the window and base of most multiples.
     *
     * @param single chance of so many multiples of this one base in this one window
     * @param chance the same for whichever of the bases, windows and receivers tried
     * @param tried bases that were tried in that window
     * @param windows windows that were tried
     * @param receivers for how many receivers the chance was corrected
     * @param usual what others are paid, null if the definition is not met
     */
    record Tested(
            int node,
            int[] rows,
            long base,
            double single,
            double chance,
            int tried,
            int windows,
            int receivers,
            AmountPools.@Nullable Usual usual) {

        Tested corrected(int all) {
            return new Tested(node, rows, base, single, Math.min(1, chance * all), tried, windows, all, usual);
        }
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
                significant(tested, parameters.ratio("maxChance")).stream()
                        .map(found -> lead(context, parameters, found))
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

    /** Those that chance does not explain, by Holm's correction. */
    private static List<Tested> significant(List<Tested> tested, double level) {
        List<Tested> ordered = tested.stream()
                .sorted(Comparator.comparingDouble(Tested::chance).thenComparingInt(Tested::node))
                .toList();
        List<Tested> found = new ArrayList<>();
        for (Tested one : ordered) {
            Tested corrected = one.corrected(ordered.size() - found.size());
            if (corrected.chance() >= level) {
                break;
            }
            found.add(corrected);
        }
        found.sort(Comparator.comparingInt(Tested::node));
        return found;
    }

    private static Lead lead(CaseContext context, Parameters parameters, Tested found) {
        CaseGraph graph = context.graph();
        int[] fits = IntStream.of(found.rows())
                .filter(edge -> heads(context, parameters, edge, found.base()) > 0)
                .toArray();
        long kinds = IntStream.of(fits)
                .map(edge -> heads(context, parameters, edge, found.base()))
                .distinct()
                .count();
        double share = (double) fits.length / found.rows().length;
        LeadDraft draft = new LeadDraft(context)
                .party(found.node(), Role.COLLECTOR)
                .parties(Rows.payers(graph, found.rows()), Role.PAYER)
                .cite(LeadDraft.IN, fits)
                .cite(OTHER, found.rows())
                .part("payments that are multiples", Wording.percent(share), parameters.ratio("weightShare"), share)
                .part(
                        "how many, full at " + parameters.count("paymentsForFull"),
                        String.valueOf(fits.length),
                        parameters.ratio("weightPayments"),
                        (double) fits.length / parameters.count("paymentsForFull"))
                .part(
                        "different multiples",
                        String.valueOf(kinds),
                        parameters.ratio("weightKinds"),
                        (double) kinds / parameters.count("kindsForFull"))
                .tagged(found.node(), "the receiver", parameters.ratio("tagPenalty"));
        AmountPools.Usual usual = found.usual();
        if (usual != null) {
            HeadChance chance = new HeadChance(context, parameters, found, usual);
            draft.weak(chance.sentence()).weak(chance.room());
        }
        return draft.alternatives(
                        "one price for one, two or three pieces: tickets, rooms, goods",
                        "a contribution by the number of persons in a family")
                .explain("Of " + Wording.count(found.rows().length, "payment") + " to " + graph.label(found.node())
                        + " ("
                        + Wording.days(graph.graph(), found.rows()) + ") " + fits.length
                        + ", together " + Rows.received(graph, fits) + ", are "
                        + multiples(context, parameters, fits, found.base()) + " times " + Rows.euro(found.base())
                        + ", give or take " + Wording.percent(parameters.ratio("tolerance"))
                        + "; that so many fit by chance, with the amounts that others are paid, has a probability of at most 1 in "
                        + (long) (1 / Math.max(LEAST_CHANCE, found.chance()))
                        + ". This is consistent with a price by head of about " + Rows.euro(found.base()) + ".")
                .build();
    }

    /** The multiples that occur: {@code 2, 3 and 5}. */
    private static String multiples(CaseContext context, Parameters parameters, int[] fits, long base) {
        List<String> kinds = IntStream.of(fits)
                .map(edge -> heads(context, parameters, edge, base))
                .distinct()
                .sorted()
                .mapToObj(String::valueOf)
                .toList();
        int last = kinds.size() - 1;
        return last == 0 ? kinds.get(0) : String.join(", ", kinds.subList(0, last)) + " and " + kinds.get(last);
    }

    private static int heads(CaseContext context, Parameters parameters, int edge, long base) {
        return Multiples.heads(
                context.euros().receivedCents(edge), base, parameters.count("maxHeads"), parameters.ratio("tolerance"));
    }
}
