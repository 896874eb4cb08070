package org.theseus.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;
import org.theseus.model.AccountId;
import org.theseus.model.Channel;
import org.theseus.model.Money;
import org.theseus.model.TheseusException;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerEdge;
import org.theseus.store.LedgerView;

/**
 * Builds a {@link CaseGraph} from accounts and edges in the store's order. Transfers that move no money are left out;
 * aggregated and undated ones go to {@link Untimed}. Not thread-safe; use once.
 */
public final class CaseGraphBuilder {

    private final AccountRecord[] accounts;
    private final TemporalGraphBuilder graph;
    private final List<LedgerEdge> timed = new ArrayList<>();
    private final List<LedgerEdge> untimed = new ArrayList<>();
    private final Map<String, Integer> currencies = new LinkedHashMap<>();
    private final Set<Long> declared = new HashSet<>();
    private final @Nullable String[] town;

    /** A builder over the case's accounts, which must be sorted by key. */
    public CaseGraphBuilder(List<AccountRecord> accounts) {
        this.accounts = accounts.toArray(AccountRecord[]::new);
        this.graph = new TemporalGraphBuilder(accounts.size());
        this.town = new @Nullable String[accounts.size()];
        for (int node = 0; node < this.accounts.length; node++) {
            if (this.accounts[node].id().kind() == AccountId.Kind.OUTSIDE) {
                graph.terminal(node);
            }
        }
    }

    /**
     * Reads a whole case.
     *
     * @throws TheseusException (STORE) with the figures if the estimate exceeds {@code maxBytes}
     */
    public static CaseGraph load(LedgerView ledger, long maxBytes) {
        long transfers = ledger.state().transfers();
        List<AccountRecord> accounts = ledger.accounts();
        long estimate = estimateBytes(accounts.size(), transfers);
        if (estimate > maxBytes || transfers > Integer.MAX_VALUE) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE,
                    "the graph of " + transfers + " transfers needs about " + (estimate >> 20) + " MiB, "
                            + (maxBytes >> 20) + " MiB are free",
                    "Give the program more memory, e.g. JDK_JAVA_OPTIONS=-Xmx12g, or split the case.");
        }
        CaseGraphBuilder builder = new CaseGraphBuilder(accounts);
        ledger.readEdges(builder::add);
        return builder.build();
    }

    /** Upper bound of the heap a case graph holds, dictionary included, in bytes. */
    public static long estimateBytes(long accounts, long transfers) {
        long dictionaryPerTransfer = 88;
        long dictionaryPerAccount = 320;
        return TemporalGraphBuilder.estimateBytes(accounts, transfers)
                + transfers * dictionaryPerTransfer
                + accounts * dictionaryPerAccount;
    }

    /** Adds a transfer; call in the store's order. */
    public CaseGraphBuilder add(LedgerEdge edge) {
        if (!edge.status().movesMoney()) {
            return this;
        }
        if (edge.declaredRelation() != null) {
            declared.add(Ties.pair(edge.from(), edge.to()));
        }
        if (edge.sendPlace() != null) {
            town[edge.from()] = edge.sendPlace();
        }
        if (edge.payPlace() != null) {
            town[edge.to()] = edge.payPlace();
        }
        if (edge.aggregated() != 0 || !edge.time().isKnown()) {
            untimed.add(edge);
            return this;
        }
        Money received = edge.paid() != null ? edge.paid() : edge.amount();
        graph.add(
                edge.from(),
                edge.to(),
                edge.time().epochMillis(),
                edge.time().precision().widthMillis(),
                edge.amount().minor(),
                number(edge.amount().currency()),
                received.minor(),
                number(received.currency()));
        timed.add(edge);
        return this;
    }

    private int number(String currency) {
        return currencies.computeIfAbsent(currency, code -> currencies.size());
    }

    /** Finishes the graph. */
    public CaseGraph build() {
        TemporalGraph built = graph.build();
        int[] order = graph.insertionOrder();
        Channel[] channel = new Channel[order.length];
        String[] ids = new String[order.length];
        @Nullable String[] sendPlace = new @Nullable String[order.length];
        @Nullable String[] payPlace = new @Nullable String[order.length];
        for (int edge = 0; edge < order.length; edge++) {
            LedgerEdge from = timed.get(order[edge]);
            channel[edge] = from.channel();
            ids[edge] = from.transferId();
            sendPlace[edge] = from.sendPlace();
            payPlace[edge] = from.payPlace();
        }
        Untimed rest = rest();
        return new CaseGraph(
                built,
                accounts,
                ids,
                channel,
                sendPlace,
                payPlace,
                currencies.keySet().toArray(String[]::new),
                rest,
                new Ties(built, accounts, declared, town));
    }

    private Untimed rest() {
        IntStream rows = IntStream.range(0, untimed.size());
        int aggregated = (int) untimed.stream().filter(e -> e.aggregated() != 0).count();
        return new Untimed(
                untimed.stream().map(LedgerEdge::transferId).toArray(String[]::new),
                untimed.stream().mapToInt(LedgerEdge::from).toArray(),
                untimed.stream().mapToInt(LedgerEdge::to).toArray(),
                untimed.stream().mapToLong(e -> e.amount().minor()).toArray(),
                rows.map(row -> number(untimed.get(row).amount().currency())).toArray(),
                aggregated,
                untimed.size() - aggregated);
    }
}
