package org.theseus.project;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.AccountId;
import org.theseus.model.Channel;
import org.theseus.model.Observation;
import org.theseus.model.PartyId;
import org.theseus.model.Precision;
import org.theseus.store.AccountRecord;

/**
 * A case as detectors see it: the temporal graph of all single payments at a known time, the columns beside it, and the
 * dictionary back to accounts and transfers. Immutable and thread-safe.
 *
 * <p>Nodes are numbered by account key order, so node numbers are as stable as the case. Built by {@link
 * CaseGraphBuilder}.
 */
public final class CaseGraph {

    private final TemporalGraph graph;
    private final AccountRecord[] accounts;
    private final String[] transferIds;
    private final Channel[] channel;
    private final @Nullable String[] sendPlace;
    private final @Nullable String[] payPlace;
    private final String[] currencies;
    private final Untimed untimed;
    private final Ties ties;

    CaseGraph(
            TemporalGraph graph,
            AccountRecord[] accounts,
            String[] transferIds,
            Channel[] channel,
            @Nullable String[] sendPlace,
            @Nullable String[] payPlace,
            String[] currencies,
            Untimed untimed,
            Ties ties) {
        this.graph = graph;
        this.accounts = accounts;
        this.transferIds = transferIds;
        this.channel = channel;
        this.sendPlace = sendPlace;
        this.payPlace = payPlace;
        this.currencies = currencies;
        this.untimed = untimed;
        this.ties = ties;
    }

    /** Single payments at a known time. */
    public TemporalGraph graph() {
        return graph;
    }

    /** Payments that move money at no single known time. */
    public Untimed untimed() {
        return untimed;
    }

    /** Account of a node. */
    public AccountRecord account(int node) {
        return accounts[node];
    }

    /**
     * Short text of a node for tables and explanations: its number; the party's id where the source gives no number, for
     * the key is then made of a name, phone and document. Never a person's name.
     */
    public String label(int node) {
        AccountId id = accounts[node].id();
        return id.kind() == AccountId.Kind.MENTION ? PartyId.of(id) : id.label();
    }

    /** Whether the node stands for cash or the world outside an institution. */
    public boolean isOutside(int node) {
        return accounts[node].id().kind() == AccountId.Kind.OUTSIDE;
    }

    /** How much of the account the case has seen. */
    public Observation observation(int node) {
        return accounts[node].observation();
    }

    /** Country of the account or counter, null if never given. */
    public @Nullable String country(int node) {
        return accounts[node].country();
    }

    /** Transfer behind an edge. */
    public String transferId(int edge) {
        return transferIds[edge];
    }

    /** Channel of an edge. */
    public Channel channel(int edge) {
        return channel[edge];
    }

    /** Town where an edge was paid in, as written, null if not stated. */
    public @Nullable String sendPlace(int edge) {
        return sendPlace[edge];
    }

    /** Town where an edge was paid out, as written, null if not stated. */
    public @Nullable String payPlace(int edge) {
        return payPlace[edge];
    }

    /** Precision of an edge's time. */
    public Precision precision(int edge) {
        long width = graph.widthMillis(edge);
        return Arrays.stream(Precision.values())
                .filter(p -> p.widthMillis() == width)
                .findFirst()
                .orElse(Precision.UNKNOWN);
    }

    /** ISO code of a currency number. */
    public String currency(int number) {
        return currencies[number];
    }

    /** Number of currencies; numbers are 0 to this minus 1. */
    public int currencyCount() {
        return currencies.length;
    }

    /** Node of an account key; O(log n). */
    public Optional<Integer> findNode(AccountId id) {
        int low = 0;
        int high = accounts.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = accounts[middle].id().compareTo(id);
            if (order == 0) {
                return Optional.of(middle);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /** Whether two nodes have a tie; OUTSIDE nodes have none to anybody. */
    public Relatedness related(int a, int b) {
        return isOutside(a) || isOutside(b) ? Relatedness.UNKNOWN : ties.between(a, b);
    }
}
