package org.theseus.detect.flow;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.theseus.algo.attribution.Attribution;
import org.theseus.algo.attribution.Opening;
import org.theseus.detect.Listing;
import org.theseus.detect.Rows;
import org.theseus.detect.Wording;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Money;
import org.theseus.project.CaseGraph;

/**
 * The bounds that each hop must print ("follows" is not "the same money"). The graph holds no opening balances, so the least
 * that must stem from the inflow is zero and every hop reads "could have been passed on".
 */
public final class HopShares {

    /** Why the lower bound is zero. */
    public static final String NOT_TESTABLE =
            "what must stem from the money cited: the opening balances are not in the records";

    /** How each sentence begins, and no other reading does. */
    public static final String START = "hop ";

    private static final Pattern TOLD = Pattern.compile(
            "^hop [^>]*> (.+?) > [^)]*\\): .*of the (\\S+ [A-Z]{3}) that left, at least (\\S+ [A-Z]{3}) and at most \\S+ [A-Z]{3} stem from it"
                    + " \\((\\S+ [A-Z]{3}) if what came first leaves first, (\\S+ [A-Z]{3}) if all.* the pool is (\\d+) payments? of (\\S+ [A-Z]{3})"
                    + " recorded to have come in before ([-0-9TZ:.]+),.*; (?:(\\d+) other inflows? .* within (.+) could)?");

    private HopShares() {}

    /**
     * What a sentence says of one hop, in one currency.
     *
     * @param must the least that stems from what came in
     * @param fifo so much if what came first leaves first
     * @param proRata so much if all money leaves in proportion
     * @param holder through whose hands it went
     * @param pool how many payments had come in, the cited ones among them
     * @param pooled what they come to
     * @param before when the last payment out was made, as a listing takes it
     * @param others how many other inflows could have paid for it, too
     * @param within in so much time before the payment out; empty if there are none
     */
    public record Told(
            Money out,
            Money must,
            Money fifo,
            Money proRata,
            String holder,
            long pool,
            Money pooled,
            String before,
            long others,
            String within) {}

    /** Reads a sentence back; nothing of any other text. */
    public static Optional<Told> read(String sentence) {
        Matcher told = TOLD.matcher(sentence);
        return sentence.startsWith(START) && told.find()
                ? Optional.of(new Told(
                        money(told.group(2)),
                        money(told.group(3)),
                        money(told.group(4)),
                        money(told.group(5)),
                        told.group(1),
                        Long.parseLong(told.group(6)),
                        money(told.group(7)),
                        told.group(8),
                        told.group(9) == null ? 0 : Long.parseLong(told.group(9)),
                        told.group(10) == null ? "" : told.group(10)))
                : Optional.empty();
    }

    private static Money money(String text) {
        int space = text.indexOf(' ');
        return Money.of(new BigDecimal(text.substring(0, space)), text.substring(space + 1));
    }

    /**
     * One sentence on one hop.
     *
     * @param number of the hop that brought the money, counted from 1
     */
    public static String sentence(CaseGraph graph, int number, int[] inflows, int[] outflows, long dwellMillis) {
        Attribution shares = Attribution.of(graph.graph(), inflows, outflows, dwellMillis, Opening.UNKNOWN);
        int currency = graph.graph().receivedCurrency(inflows[0]);
        String verdict = shares.mustMinor() == 0 ? "could have been passed on" : "was passed on at least in part";
        String span = Wording.span(dwellMillis);
        String others = shares.alternatives().length == 0
                ? "nothing else that came in within " + span + " could have paid for it, only what was there before"
                : Wording.count(shares.alternatives().length, "other inflow") + " of "
                        + Flow.money(graph, currency, shares.alternativesMinor()) + " within " + span
                        + " could have paid for it, too";
        return START + number + " to " + (number + 1) + " ("
                + Wording.days(graph.graph(), inflows, outflows) + ", " + way(graph, inflows, outflows)
                + "): "
                + Flow.money(graph, currency, shares.inMinor()) + " " + verdict + "; of the "
                + Flow.money(graph, currency, shares.outMinor()) + " that left, at least "
                + Flow.money(graph, currency, shares.mustMinor()) + " and at most "
                + Flow.money(graph, currency, shares.mayMinor()) + " stem from it ("
                + Flow.money(graph, currency, shares.fifoMinor()) + " if what came first leaves first, "
                + Flow.money(graph, currency, shares.proRataMinor())
                + " if all money leaves in proportion; for both the pool is "
                + pool(graph, inflows, outflows)
                + ", less what had left, and an opening balance taken as nothing, for none is known); " + others;
    }

    /** Whose rows they are: {@code A > B > C}. */
    private static String way(CaseGraph graph, int[] inflows, int[] outflows) {
        return end(graph, Rows.payers(graph, inflows).toArray(), "payer") + " > "
                + graph.label(graph.graph().target(inflows[0])) + " > "
                + end(graph, Rows.payees(graph, outflows).toArray(), "payee");
    }

    private static String end(CaseGraph graph, int[] nodes, String noun) {
        return nodes.length == 1 ? graph.label(nodes[0]) : Wording.count(nodes.length, noun);
    }

    /** What had come in by the last payment out, in the currency that came in: what both conventions draw on. */
    private static String pool(CaseGraph graph, int[] inflows, int[] outflows) {
        TemporalGraph edges = graph.graph();
        int node = edges.target(inflows[0]);
        int currency = edges.receivedCurrency(inflows[0]);
        long horizon = Flow.last(edges, outflows);
        long sum = 0;
        int number = 0;
        for (int i = edges.inBegin(node); i < edges.inPositionFrom(node, horizon); i++) {
            int edge = edges.inEdge(i);
            if (edges.receivedCurrency(edge) == currency && edges.source(edge) != node) {
                sum += edges.receivedMinor(edge);
                number++;
            }
        }
        return Wording.count(number, "payment") + " of " + Flow.money(graph, currency, sum)
                + " recorded to have come in before " + Listing.moment(horizon + 1);
    }
}
