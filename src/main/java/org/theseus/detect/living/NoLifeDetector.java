package org.theseus.detect.living;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Definition;
import org.theseus.detect.EuroAmounts;
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
import org.theseus.model.Channel;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;

/**
 * E4, no life on the account (OSCE, FATF/APG, FinCEN FIN-2014-A008). In {@code window} from an income on (payments by named
 * others, {@code minIncomeEur} or more in all), everyday spending, which is what a card or a merchant code marks, is below
 * {@code maxEveryday} of the income, while cash, or one payee, takes {@code minOut} or more of it.
 *
 * <p>Absence is never inferred from what was not seen: the account's own records must be complete over the window and hold
 * at least one card payment, else the account is left out and counted, as it is where a row of the window has no rate. One lead
 * an account, the first window. O(rows²) for accounts of at most {@code maxRows} rows in a window.
 */
public final class NoLifeDetector extends PartyDetector {

    /** One detector without state. */
    public NoLifeDetector() {
        super(
                new Definition(
                                "no-everyday-spending",
                                2,
                                "E4",
                                "income leaves as cash or to one payee, and hardly anything is bought",
                                Typology.TRAFFICKING,
                                Set.of(EvidenceGroup.WHAT_NEXT))
                        .adding(ScaleItem.LIVING_COSTS),
                FieldNeeds.none()
                        .required("merchant code, which shows that card payments are in the case", Fact.MERCHANT_CODE)
                        .euros()
                        .observed("everyday spending"),
                "account with income and card payments",
                "accounts with income and card payments");
    }

    /** What left in a window. */
    private record Window(int[] income, int[] gone, int[] everyday, int[] bills) {}

    @Override
    protected PartySearch search(CaseContext context, Parameters parameters) {
        return (node, tally) -> look(context, parameters, node, tally);
    }

    private static void look(CaseContext context, Parameters parameters, int node, Tally tally) {
        CaseGraph graph = context.graph();
        PartyRows income = PartyRows.in(graph, node);
        TemporalGraph edges = graph.graph();
        if (euros(context, income) < parameters.money("minIncomeEur", "EUR").minor()) {
            return;
        }
        int[] in = income.edges();
        int[] out = IntStream.range(edges.outBegin(node), edges.outEnd(node))
                .map(edges::outEdge)
                .filter(edge -> edges.target(edge) != node)
                .toArray();
        if (out.length == 0) {
            return;
        }
        if (IntStream.of(out).noneMatch(edge -> isEveryday(graph, edge))) {
            tally.leftOut("with income left out: no card payment of theirs is in the case");
            return;
        }
        tally.seen();
        for (int i = 0; i < in.length; i++) {
            if (i > 0 && edges.earliest(in[i]) == edges.earliest(in[i - 1])) {
                continue;
            }
            long from = edges.earliest(in[i]);
            long until = from + parameters.millis("window");
            if (until - 1 > context.observed().dataEnd() || !context.observed().isFull(node, from, until - 1)) {
                continue;
            }
            int[] came = Rows.between(graph, in, from, until);
            int[] left = Rows.between(graph, out, from, until);
            if (came.length + left.length > parameters.count("maxRows")) {
                tally.leftOut("with more than " + parameters.count("maxRows") + " rows in the window left out");
                return;
            }
            Window found = window(context, parameters, came, left);
            if (found != null) {
                tally.lead(lead(context, parameters, node, found));
                return;
            }
        }
    }

    private static long euros(CaseContext context, PartyRows rows) {
        long sum = 0;
        for (int at = 0; at < rows.size(); at++) {
            long cents = context.euros().receivedCents(rows.edge(at), rows.minor(at));
            sum += cents == EuroAmounts.NO_RATE ? 0 : cents;
        }
        return sum;
    }

    static boolean isCash(CaseGraph graph, int edge) {
        return graph.isOutside(graph.graph().target(edge)) || graph.channel(edge) == Channel.CASH_OUT;
    }

    static boolean isEveryday(CaseGraph graph, int edge) {
        return !(graph.channel(edge) == Channel.CASH_OUT)
                && (graph.channel(edge) == Channel.CARD
                        || graph.fact(Fact.MERCHANT_CODE, edge) != CaseGraph.NOT_STATED);
    }

    private static int[] bills(CaseGraph graph, Parameters parameters, int[] out) {
        Pattern words = Pattern.compile("(?U)\\b("
                + Stream.of(parameters.text("billWords").split(","))
                        .map(String::strip)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))
                + ")\\b");
        return IntStream.of(out)
                .filter(edge -> !isEveryday(graph, edge) && !isCash(graph, edge) && isBill(graph, words, edge))
                .toArray();
    }

    private static boolean isBill(CaseGraph graph, Pattern words, int edge) {
        return Stream.of(Fact.REFERENCE, Fact.PURPOSE)
                .map(fact -> graph.find(fact, edge))
                .anyMatch(text -> text != null
                        && words.matcher(text.toLowerCase(Locale.ROOT)).find());
    }

    private static @Nullable Window window(CaseContext context, Parameters parameters, int[] in, int[] out) {
        CaseGraph graph = context.graph();
        if (IntStream.concat(IntStream.of(in), IntStream.of(out))
                .anyMatch(edge -> context.euros().receivedCents(edge) == EuroAmounts.NO_RATE)) {
            return null;
        }
        long income = Rows.euros(context, in);
        int[] everyday =
                IntStream.of(out).filter(edge -> isEveryday(graph, edge)).toArray();
        int[] cash = IntStream.of(out)
                .filter(edge -> !isEveryday(graph, edge) && isCash(graph, edge))
                .toArray();
        int[] one = Rows.groups(
                        IntStream.of(out)
                                .filter(edge -> !isEveryday(graph, edge) && !isCash(graph, edge))
                                .toArray(),
                        graph.graph()::target)
                .stream()
                .max(Comparator.<int[]>comparingLong(rows -> Rows.euros(context, rows))
                        .thenComparing(rows -> -rows[0]))
                .orElseGet(() -> new int[0]);
        int[] gone = Rows.euros(context, cash) >= Rows.euros(context, one) ? cash : one;
        boolean holds = income >= parameters.money("minIncomeEur", "EUR").minor()
                && Rows.euros(context, everyday) < parameters.ratio("maxEveryday") * income
                && Rows.euros(context, gone) >= parameters.ratio("minOut") * income;
        return holds ? new Window(in, gone, everyday, bills(graph, parameters, out)) : null;
    }

    private static Lead lead(CaseContext context, Parameters parameters, int node, Window window) {
        CaseGraph graph = context.graph();
        double income = Rows.euros(context, window.income());
        double gone = Rows.euros(context, window.gone()) / income;
        double everyday = Rows.euros(context, window.everyday()) / income;
        double bills = Rows.euros(context, window.bills()) / income;
        LeadDraft draft = new LeadDraft(context)
                .party(node, Role.POSSIBLE_VICTIM)
                .parties(Rows.payees(graph, window.gone()).filter(payee -> !graph.isOutside(payee)), Role.UNKNOWN)
                .cite(LeadDraft.IN, window.income())
                .cite(LeadDraft.OUT, window.gone())
                .cite("everyday", window.everyday())
                .part("income that left", Wording.percent(gone), parameters.ratio("weightOut"), gone)
                .part(
                        "everyday spending",
                        Wording.percent(everyday),
                        parameters.ratio("weightEveryday"),
                        1 - everyday / parameters.ratio("maxEveryday"));
        if (everyday + bills >= parameters.ratio("maxEveryday")) {
            draft.lookAlike(
                    "household: rent and bills of " + Wording.percent(bills)
                            + " of the income are paid from the account, which is everyday life, too",
                    parameters.ratio("billPenalty"));
        }
        return draft.tagged(node, "the holder", parameters.ratio("tagPenalty"))
                .notTestable("what is bought with cash, and rent that others pay: not in the rows")
                .alternatives(
                        "somebody who pays everything in cash",
                        "a second account; the household's spending stands on another",
                        "savings, a mortgage or support for a family that one standing payee receives")
                .explain("Account " + graph.label(node) + " was paid " + Rows.received(graph, window.income()) + " ("
                        + Wording.days(graph.graph(), window.income()) + "); "
                        + Wording.percent(gone) + " of it left "
                        + (isCash(graph, window.gone()[0]) ? "as cash" : "to one payee") + ", and "
                        + Wording.percent(everyday)
                        + " went by card to shops. This is consistent with an income that somebody else uses.")
                .build();
    }
}
