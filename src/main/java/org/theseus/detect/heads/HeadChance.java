package org.theseus.detect.heads;

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

    private final CaseContext context;
    private final Parameters parameters;
    private final HeadMultiplesDetector.Tested found;
    private final AmountPools.Usual usual;
    private final List<Channel> channels;

    HeadChance(
            CaseContext context, Parameters parameters, HeadMultiplesDetector.Tested found, AmountPools.Usual usual) {
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
        return "the price was fitted to the same payments that it counts; the chance allows for the "
                + Wording.count(found.tried(), "price") + " that could be tried, for "
                + Wording.count(found.windows(), "window") + " of this receiver and for the "
                + Wording.count(found.receivers(), "receiver")
                + " whose chance is no smaller (Holm). It holds each payment against "
                + range(usual.least(), usual.most()) + " to others by the same channel"
                + (usual.level() == 0 ? " between the same countries" : "")
                + (usual.level() < AmountPools.ANY_TIME ? " in the same quarter" : "") + ", of which "
                + (usual.leastFits() == usual.mostFits() ? "" : usual.leastFits() + " to ") + usual.mostFits()
                + " are multiples of it, too" + (isWhole() ? ": all of " : "; they are among those of ") + listed()
                + " but what " + context.graph().label(found.node()) + " is paid. " + room();
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

    /** How many of all amounts of the size of these are multiples: the larger the amounts, the more. */
    private String room() {
        long[] cents = IntStream.of(found.rows())
                .mapToLong(context.euros()::receivedCents)
                .sorted()
                .toArray();
        long least = cents[0];
        long most = cents[cents.length - 1];
        double share =
                Multiples.room(found.base(), parameters.count("maxHeads"), parameters.ratio("tolerance"), least, most);
        return "Of all amounts from " + Rows.euro(least) + " to " + Rows.euro(most) + ", which these are, "
                + Wording.percent(share) + " are multiples of it, give or take "
                + Wording.percent(parameters.ratio("tolerance"));
    }
}
