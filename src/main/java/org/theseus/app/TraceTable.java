package org.theseus.app;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.theseus.algo.attribution.Attribution;
import org.theseus.algo.commingling.Holding;
import org.theseus.algo.follows.FollowsRule;
import org.theseus.algo.trace.TracePath;
import org.theseus.model.Money;
import org.theseus.model.PartyId;
import org.theseus.model.SourceRow;
import org.theseus.model.Transfer;
import org.theseus.project.CaseGraph;
import org.theseus.table.Column;
import org.theseus.table.Table;
import org.theseus.view.DurationText;

/** A trace as a table: one line a hop, with what the hop proves about the money of the hop before it. */
final class TraceTable {

    private final PartyView view;
    private final CaseGraph graph;
    private final Map<String, Transfer> transfers;
    private final String preset;
    private final FollowsRule rule;
    private final Table.Builder table;
    private long number;

    TraceTable(PartyView view, CaseGraph graph, Map<String, Transfer> transfers, String preset, FollowsRule rule) {
        this.view = view;
        this.graph = graph;
        this.transfers = transfers;
        this.preset = preset;
        this.rule = rule;
        this.table = Table.withProvenance(
                "trace",
                Column.integer("path", "Path"),
                Column.integer("hop", "Hop"),
                Column.time("time", "Time"),
                Column.id("from", "From"),
                Column.id("to", "To"),
                Column.money("amount", "Amount", "currency"),
                Column.money("carried", "Carried", "carried_currency"),
                Column.text("channel", "Channel").inFiles(),
                Column.money("must", "Must", "bounds_currency"),
                Column.money("may", "May", "bounds_currency"),
                Column.money("fifo", "FIFO", "bounds_currency"),
                Column.money("pro_rata", "Pro rata", "bounds_currency"),
                Column.text("reading", "Reading").wrapped(),
                Column.text("ends", "Ends").wrapped(),
                Column.id("transfer", "Transfer").inFiles(),
                Column.id("from_party", "From party").inFiles(),
                Column.id("to_party", "To party").inFiles());
    }

    void add(TracePath path, List<Attribution> attributions, String ending) {
        number++;
        int[] edges = path.edges();
        for (int hop = 0; hop < edges.length; hop++) {
            Transfer transfer = transfer(edges[hop]);
            Attribution bounds = hop == 0 ? null : attributions.get(hop - 1);
            int before = hop == 0 ? 0 : graph.graph().receivedCurrency(edges[hop - 1]);
            boolean last = hop == edges.length - 1;
            table.sourced(
                    transfer.sources(),
                    number,
                    (long) hop + 1,
                    transfer.time(),
                    transfer.from().label(),
                    transfer.to().label(),
                    transfer.amount(),
                    last ? new Money(path.carriedMinor(), graph.currency(path.currency())) : null,
                    transfer.channel().name(),
                    money(bounds == null ? null : bounds.mustMinor(), before),
                    money(bounds == null ? null : bounds.mayMinor(), before),
                    money(bounds == null ? null : bounds.fifoMinor(), before),
                    money(bounds == null ? null : bounds.proRataMinor(), before),
                    bounds == null ? null : reading(bounds),
                    last ? ending : null,
                    transfer.id(),
                    PartyId.of(view.standing(transfer.from())),
                    PartyId.of(view.standing(transfer.to())));
        }
    }

    /** Adds what became of the money: a line an account, without a path and hop number. */
    void add(TraceEnds ends) {
        for (Holding holding : ends.shown()) {
            List<SourceRow> rows = IntStream.of(holding.chain())
                    .boxed()
                    .flatMap(edge -> transfer(edge).sources().stream())
                    .distinct()
                    .toList();
            table.sourced(
                    rows,
                    null,
                    null,
                    null,
                    null,
                    graph.label(holding.node()),
                    null,
                    null,
                    null,
                    money(holding.mustMinor(), holding.currency()),
                    money(holding.mayMinor(), holding.currency()),
                    money(holding.fifoMinor(), holding.currency()),
                    money(holding.proRataMinor(), holding.currency()),
                    holding.chain().length == 0 ? null : "most by way of " + TraceEnds.way(holding, this::rowOf),
                    TraceEnds.words(graph, holding),
                    null,
                    null,
                    PartyId.of(graph.account(holding.node()).id()));
        }
        if (ends.hidden() > 0) {
            table.note(ends.hidden() + " more accounts hold some of it; --paths shows more");
        }
        if (ends.possible() > 0) {
            table.note(ends.possible() + " more accounts may hold some of it, but none by FIFO or pro rata");
        }
    }

    /** Where the payment is written. */
    String rowOf(int edge) {
        return transfer(edge).sources().stream().map(Object::toString).collect(Collectors.joining(" + "));
    }

    /** The payments of a path, in time order. */
    List<Transfer> hops(TracePath path) {
        return IntStream.of(path.edges()).mapToObj(this::transfer).toList();
    }

    private Transfer transfer(int edge) {
        Transfer transfer = transfers.get(graph.transferId(edge));
        if (transfer == null) {
            throw new IllegalStateException("a traced transfer is not in the case: " + graph.transferId(edge));
        }
        return transfer;
    }

    private @Nullable Money money(@Nullable Long minor, int currency) {
        return minor == null ? null : new Money(minor, graph.currency(currency));
    }

    private static String reading(Attribution bounds) {
        String others = bounds.alternatives().length == 0
                ? "no other inflow in the dwell"
                : bounds.alternatives().length + " other inflow" + (bounds.alternatives().length == 1 ? "" : "s")
                        + " could have funded it";
        return (bounds.mustMinor() > 0 ? "was in part passed on; " : "could have been passed on; ") + others;
    }

    Table build(TraceMoney.Request request, boolean complete, long limit) {
        table.note("preset " + preset + ": dwell "
                + TraceText.dwell(rule.dwellMillis())
                + ", span " + DurationText.of(Duration.ofMillis(rule.spanMillis()))
                + (request.ratio()
                        ? ", each payment " + rule.minRatio() + " to " + rule.maxRatio() + " of the one before"
                        : ", any amount")
                + "; order by " + request.order().name().toLowerCase(Locale.ROOT));
        if (view.others() > 0) {
            table.note(
                    "what one account of a party received another of its accounts may pass on; --accounts follows each"
                            + " account for itself");
        }
        if (!complete) {
            table.note("the search stopped after " + limit + " steps: better paths may exist; narrow it by --after,"
                    + " --before, --dwell or --max-hops");
        }
        if (number == 0) {
            table.note("no path under these conditions");
        }
        int untimed = graph.untimed().size();
        if (untimed > 0) {
            table.note(untimed + " aggregated or undated rows cannot be followed");
        }
        return table.build();
    }
}
