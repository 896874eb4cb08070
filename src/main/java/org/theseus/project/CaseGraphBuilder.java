package org.theseus.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;
import org.theseus.model.AccountId;
import org.theseus.model.Fact;
import org.theseus.model.Money;
import org.theseus.model.PartyId;
import org.theseus.model.TheseusException;
import org.theseus.store.AccountRecord;
import org.theseus.store.CaseState;
import org.theseus.store.LedgerEdge;
import org.theseus.store.LedgerView;
import org.theseus.store.PartyLink;

/**
 * Builds a {@link CaseGraph} from accounts and edges in the store's order, in one pass: no object is kept of an edge at a
 * known time. Transfers that move no money are left out; aggregated and undated ones go to {@link Untimed}. Not
 * thread-safe; use once.
 */
public final class CaseGraphBuilder {

    /** A transfer as the store hands it over, with its id, time and amounts, in a list and sorted. */
    private static final long BYTES_PER_TRANSFER_READ = 232;
    /** Id and places of a transfer, columns that grow counted half as much again. */
    private static final long BYTES_PER_TRANSFER_NAMED = 48;
    /** An account as the store hands it over, its place by the store's number, and its columns. */
    private static final long BYTES_PER_ACCOUNT = 480;

    private final List<AccountRecord> accounts;
    private final TemporalGraphBuilder graph;
    private final TextColumn.Builder transferIds;
    private final FactColumns.Builder facts;
    private final List<LedgerEdge> untimed = new ArrayList<>();
    private final Map<String, Integer> currencies = new LinkedHashMap<>();
    private final Set<Long> declared = new HashSet<>();
    private final Set<Long> shared = new HashSet<>();
    private final @Nullable String[] town;

    /** A builder over the case's accounts, which must be sorted by key. */
    public CaseGraphBuilder(List<AccountRecord> accounts) {
        this(accounts, 0);
    }

    private CaseGraphBuilder(List<AccountRecord> accounts, int expectedTransfers) {
        this.accounts = List.copyOf(accounts);
        this.graph = new TemporalGraphBuilder(accounts.size(), expectedTransfers);
        this.transferIds = new TextColumn.Builder(expectedTransfers);
        this.facts = new FactColumns.Builder(expectedTransfers);
        this.town = new @Nullable String[accounts.size()];
        for (int node = 0; node < town.length; node++) {
            if (this.accounts.get(node).id().kind() == AccountId.Kind.OUTSIDE) {
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
        CaseState state = ledger.state();
        refuseBeyond(maxBytes, estimateBytes(state.accounts(), state.transfers()), state.transfers());
        CaseGraphBuilder builder = new CaseGraphBuilder(ledger.accounts(), (int) state.transfers());
        ledger.readEdges(builder::add);
        builder.tie(ledger.partyLinks(PartyLink.Kind.SHARES));
        return builder.build();
    }

    /** Parties that share something: one household has a tie, others are at least no strangers. */
    private void tie(List<PartyLink> links) {
        if (links.isEmpty()) {
            return;
        }
        Map<String, Integer> nodes = new HashMap<>();
        for (int node = 0; node < accounts.size(); node++) {
            nodes.put(PartyId.of(accounts.get(node).id()), node);
        }
        for (PartyLink link : links) {
            Integer one = nodes.get(link.one());
            Integer other = nodes.get(link.other());
            if (one != null && other != null) {
                (link.mark().equals("HOUSEHOLD") ? declared : shared).add(Ties.pair(one, other));
            }
        }
    }

    /**
     * Refuses what does not fit.
     *
     * @throws TheseusException (STORE) with the figures
     */
    static void refuseBeyond(long maxBytes, long neededBytes, long transfers) {
        if (neededBytes > maxBytes || transfers > Integer.MAX_VALUE) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE,
                    "the graph of " + transfers + " transfers needs about " + mebibytes(neededBytes)
                            + " MiB of memory, "
                            + (maxBytes >> 20) + " MiB are free"
                            + (transfers > Integer.MAX_VALUE ? "; it holds at most " + Integer.MAX_VALUE : ""),
                    "Give the program more memory, e.g. JDK_JAVA_OPTIONS=-Xmx" + gibibytes(neededBytes)
                            + "g, or split the case.");
        }
    }

    private static long mebibytes(long bytes) {
        return (bytes >> 20) + 1;
    }

    /** What the heap must be for three quarters of it to be enough. */
    private static long gibibytes(long bytes) {
        return ((bytes / 3 * 4) >> 30) + 1;
    }

    /**
     * Upper bound of the heap that reading a case from the store takes at its peak, in bytes. What stays afterwards is far
     * less: see {@link TemporalGraph#heapBytes}, and up to 26 bytes a transfer for its id and places.
     */
    public static long estimateBytes(long accounts, long transfers) {
        return TemporalGraphBuilder.estimateBuildBytes(accounts, transfers)
                + transfers * (BYTES_PER_TRANSFER_READ + BYTES_PER_TRANSFER_NAMED)
                + accounts * BYTES_PER_ACCOUNT;
    }

    /** Adds a transfer; call in the store's order. */
    public CaseGraphBuilder add(LedgerEdge edge) {
        if (!edge.status().movesMoney()) {
            return this;
        }
        if (edge.facts().find(Fact.RELATION) != null) {
            declared.add(Ties.pair(edge.from(), edge.to()));
        }
        String sentAt = edge.facts().find(Fact.SEND_PLACE);
        if (sentAt != null) {
            town[edge.from()] = sentAt;
        }
        String paidAt = edge.facts().find(Fact.PAY_PLACE);
        if (paidAt != null) {
            town[edge.to()] = paidAt;
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
                number(received.currency()),
                CaseGraph.CHANNELS.indexOf(edge.channel()));
        transferIds.add(edge.transferId());
        facts.add(edge.facts());
        return this;
    }

    private int number(String currency) {
        return currencies.computeIfAbsent(currency, code -> currencies.size());
    }

    /** Finishes the graph. */
    public CaseGraph build() {
        TemporalGraph built = graph.build();
        Untimed rest = rest();
        boolean inOrder = graph.isSorted();
        int[] order = inOrder ? new int[0] : graph.insertionOrder();
        return new CaseGraph(
                built,
                AccountColumns.of(accounts),
                inOrder ? transferIds.build() : transferIds.build(order),
                facts.build(order),
                currencies.keySet().toArray(String[]::new),
                rest,
                Ties.of(built, accounts, declared, shared, town));
    }

    private Untimed rest() {
        TextColumn.Builder ids = new TextColumn.Builder(untimed.size());
        untimed.forEach(row -> ids.add(row.transferId()));
        return new Untimed(
                ids.build(),
                untimed.stream().mapToInt(LedgerEdge::from).toArray(),
                untimed.stream().mapToInt(LedgerEdge::to).toArray(),
                untimed.stream().mapToLong(row -> row.amount().minor()).toArray(),
                untimed.stream()
                        .mapToInt(row -> number(row.amount().currency()))
                        .toArray(),
                (int) untimed.stream().filter(row -> row.aggregated() != 0).count());
    }
}
