package org.theseus.detect.heads;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Listing;
import org.theseus.detect.Parameters;
import org.theseus.detect.Rows;
import org.theseus.detect.Wording;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Channel;

/**
 * How the chance that amounts are multiples of one price was reckoned, in words: from which payments of others, how many of these fit as
 * well, and how much room the tolerance leaves among amounts of this size. Immutable.
 */
final class HeadChance {

    /** Chances below this are told as this. */
    private static final double LEAST_CHANCE = 1e-18;

    private final CaseContext context;
    private final Parameters parameters;
    private final Tested found;
    private final AmountPools.Usual usual;
    private final List<Channel> channels;

    HeadChance(CaseContext context, Parameters parameters, Tested found, AmountPools.Usual usual) {
        this.context = context;
        this.parameters = parameters;
        this.found = found;
        this.usual = usual;
        this.channels = IntStream.of(found.rows())
                .mapToObj(context.graph()::channel)
                .distinct()
                .toList();
    }

    /** One line. */
    String sentence() {
        int others = found.rows().length - 1;
        int fits = (int) IntStream.of(found.rows()).filter(this::isMultiple).count();
        return "the price was fitted to the same payments that it counts, so one of them is left out: that "
                + (fits - 1) + " or more of the other "
                + others + " are multiples, too, has a chance of 1 in " + one(found.single())
                + " if each is as likely as a payment to others is. That is for one price, one window and one receiver; with the "
                + Wording.count(found.tried(), "price") + " that could be tried, "
                + Wording.count(found.windows(), "window") + " of " + Wording.span(parameters.millis("window"))
                + " of this receiver (of all days; the one of most multiples is cited) and "
                + Wording.count(found.receivers(), "receiver") + " whose chance is no smaller (Holm) it is at most "
                + found.tried()
                + " x " + found.windows() + " x " + found.receivers() + " times that. Held against "
                + range(usual.least(), usual.most()) + " to others by the same channel"
                + (usual.level() == 0 ? " between the same countries" : "")
                + (usual.level() < AmountPools.ANY_TIME ? " in the same quarter" : "") + ", of which "
                + (usual.leastFits() == usual.mostFits() ? "" : usual.leastFits() + " to ") + usual.mostFits()
                + " are multiples of it (one more added on either side)"
                + (isWhole() ? ": all of " : "; they are among those of ") + listed()
                + " but what " + context.graph().label(found.node()) + " is paid";
    }

    private boolean isMultiple(int row) {
        return Multiples.heads(
                        context.euros().receivedCents(row),
                        found.base(),
                        parameters.count("maxHeads"),
                        parameters.ratio("tolerance"))
                > 0;
    }

    /** The whole number that a chance is one in, at least 1. */
    private static long one(double chance) {
        return Math.max(1, Math.round(1 / Math.max(LEAST_CHANCE, chance)));
    }

    private static String range(int least, int most) {
        return (least == most ? "" : least + " to ") + Wording.count(most, "payment");
    }

    private Listing listed() {
        TemporalGraph graph = context.graph().graph();
        Listing listed = channels.size() == 1 ? Listing.ofAll().by(channels.get(0)) : Listing.ofAll();
        return usual.level() < AmountPools.ANY_TIME
                ? listed.quarters(
                        graph.earliest(found.rows()[0]), graph.earliest(found.rows()[found.rows().length - 1]))
                : listed;
    }

    /** Whether every row held against it is one that the command lists, and the other way round. */
    private boolean isWhole() {
        return usual.level() > 0
                && usual.least() == usual.most()
                && context.euros().withoutRate() == 0
                && channels.size() == 1;
    }

    /**
     * How many of all amounts of the size of these are multiples, and how likely so many of them then are: the larger the amounts, the
     * more.
     */
    String room() {
        long[] cents = IntStream.of(found.rows())
                .mapToLong(context.euros()::receivedCents)
                .sorted()
                .toArray();
        long least = cents[0];
        long most = cents[cents.length - 1];
        double share =
                Multiples.room(found.base(), parameters.count("maxHeads"), parameters.ratio("tolerance"), least, most);
        double[] others = new double[cents.length - 1];
        Arrays.fill(others, share);
        int fits = (int) IntStream.of(found.rows()).filter(this::isMultiple).count();
        return "of all amounts from the least to the most of these, " + Rows.euro(least) + " to " + Rows.euro(most)
                + ", "
                + Wording.percent(share) + " are multiples of it, give or take "
                + Wording.percent(parameters.ratio("tolerance"))
                + ": by amounts of this size alone the chance would be 1 in "
                + one(AmountPools.tail(others, fits - 1)) + " and not 1 in " + one(found.single())
                + ", before the other prices, windows and receivers are allowed for";
    }
}
