package org.theseus.project;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.theseus.graph.ColumnSink;
import org.theseus.graph.ColumnSource;
import org.theseus.graph.ListedRows;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.AccountId;
import org.theseus.model.Channel;
import org.theseus.model.Fact;
import org.theseus.model.Observation;
import org.theseus.model.PartyId;
import org.theseus.model.Precision;
import org.theseus.store.AccountRecord;

/**
 * A case as detectors see it: the temporal graph of all single payments at a known time, the columns beside it, and the
 * dictionary back to accounts and transfers. Immutable and thread-safe. Only the graph stands ready on the heap; texts are
 * decoded when they are asked for.
 *
 * <p>Nodes are numbered by account key order, so node numbers are as stable as the case. Built by {@link
 * CaseGraphBuilder}, or read from a {@link ProjectionCache}.
 */
public final class CaseGraph {

    /** Number of what is not stated. */
    public static final int NOT_STATED = FactColumns.NONE;

    private static final Precision[] PRECISIONS = Precision.values();
    /** A channel's place here is its number in the graph. */
    static final List<Channel> CHANNELS = List.of(Channel.values());

    private final TemporalGraph graph;
    private final AccountColumns accounts;
    private final TextColumn transferIds;
    private final FactColumns facts;
    private final String[] currencies;
    private final int[] currenciesByCode;
    private final Untimed untimed;
    private final Ties ties;
    /** Made when first asked for. */
    private volatile @Nullable ListedRows rows;

    CaseGraph(
            TemporalGraph graph,
            AccountColumns accounts,
            TextColumn transferIds,
            FactColumns facts,
            String[] currencies,
            Untimed untimed,
            Ties ties) {
        this.graph = graph;
        this.accounts = accounts;
        this.transferIds = transferIds;
        this.facts = facts;
        this.currencies = currencies;
        this.currenciesByCode = IntStream.range(0, currencies.length)
                .boxed()
                .sorted(Comparator.comparing(number -> currencies[number]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.untimed = untimed;
        this.ties = ties;
    }

    /** Gives every column to the sink; nothing is copied here. */
    void writeTo(ColumnSink sink) {
        graph.writeTo(sink);
        accounts.writeTo(sink);
        transferIds.writeTo(sink, "transfers.id");
        facts.writeTo(sink);
        TextColumn.Builder codes = new TextColumn.Builder(currencies.length);
        List.of(currencies).forEach(codes::add);
        codes.build().writeTo(sink, "currencies");
        untimed.writeTo(sink);
        ties.writeTo(sink);
    }

    /** The inverse of {@link #writeTo}: the graph is copied to the heap, the dictionary stays where the source has it. */
    static CaseGraph readFrom(ColumnSource source) {
        TemporalGraph graph = TemporalGraph.readFrom(source);
        TextColumn codes = TextColumn.readFrom(source, "currencies");
        return new CaseGraph(
                graph,
                AccountColumns.readFrom(source),
                TextColumn.readFrom(source, "transfers.id"),
                FactColumns.readFrom(source),
                IntStream.range(0, codes.size()).mapToObj(codes::get).toArray(String[]::new),
                Untimed.readFrom(source),
                Ties.readFrom(source, graph));
    }

    /** Single payments at a known time. */
    public TemporalGraph graph() {
        return graph;
    }

    /** The payments of one node after the other, side by side in memory; made when first asked for. */
    public ListedRows rows() {
        ListedRows known = rows;
        return known == null ? listed() : known;
    }

    private synchronized ListedRows listed() {
        ListedRows known = rows;
        if (known == null) {
            known = ListedRows.of(graph);
            rows = known;
        }
        return known;
    }

    /** Payments that move money at no single known time. */
    public Untimed untimed() {
        return untimed;
    }

    /** Account of a node. */
    public AccountRecord account(int node) {
        return accounts.get(node);
    }

    /** Every account of the case, by key; one whose payments all lack a known time, too. */
    public List<AccountRecord> accounts() {
        return IntStream.range(0, graph.nodeCount()).mapToObj(accounts::get).toList();
    }

    /**
     * Short text of a node for tables and explanations: its number; the party's id where the source gives no number, for
     * the key is then made of a name, phone and document. Never a person's name.
     */
    public String label(int node) {
        AccountId id = accounts.get(node).id();
        return id.kind() == AccountId.Kind.MENTION ? PartyId.of(id) : id.label();
    }

    /** Whether the node stands for cash or the world outside an institution. */
    public boolean isOutside(int node) {
        return graph.isTerminal(node);
    }

    /** How much of the account the case has seen. */
    public Observation observation(int node) {
        return accounts.observation(node);
    }

    /** Country of the account or counter, null if never given. */
    public @Nullable String country(int node) {
        return accounts.country(node);
    }

    /** Transfer behind an edge. */
    public String transferId(int edge) {
        return transferIds.get(edge);
    }

    /** Channel of an edge. */
    public Channel channel(int edge) {
        return CHANNELS.get(graph.channel(edge));
    }

    /** Town where an edge was paid in, as first written, null if not stated. */
    public @Nullable String sendPlace(int edge) {
        return find(Fact.SEND_PLACE, edge);
    }

    /** Town where an edge was paid out, as first written, null if not stated. */
    public @Nullable String payPlace(int edge) {
        return find(Fact.PAY_PLACE, edge);
    }

    /**
     * Number of what an edge states, {@link #NOT_STATED} if it does not. Equal numbers of one vocabulary mean the same thing
     * in any spelling, whichever fact of it they come from.
     */
    public int fact(Fact fact, int edge) {
        return facts.number(fact, edge);
    }

    /**
     * Numbers of what all edges state, {@link #NOT_STATED} for those that do not; empty if no edge states it. A copy, for
     * loops over all edges: asking for each costs many times as much.
     */
    public int[] facts(Fact fact) {
        return facts.numbers(fact);
    }

    /** What an edge states, as the case's first row with it wrote it; null if it does not. */
    public @Nullable String find(Fact fact, int edge) {
        int number = facts.number(fact, edge);
        return number == NOT_STATED ? null : facts.word(fact.vocabulary(), number);
    }

    /** Number of edges that state it. */
    public int stated(Fact fact) {
        return facts.stated(fact);
    }

    /** Numbers of a vocabulary are 0 to this minus 1. */
    public int words(Fact.Vocabulary vocabulary) {
        return facts.words(vocabulary);
    }

    /** The word behind a number, as first written. */
    public String word(Fact.Vocabulary vocabulary, int number) {
        return facts.word(vocabulary, number);
    }

    /** Number of the node's name, equal for two spellings that differ in case and blanks only; {@link #NOT_STATED} without. */
    public int nameNumber(int node) {
        return ties.nameNumber(node);
    }

    /** Number of the surname of a node, of its whole name where it is one word; {@link #NOT_STATED} without a name. */
    public int familyNumber(int node) {
        return ties.familyNumber(node);
    }

    /** Precision of an edge's time. */
    public Precision precision(int edge) {
        long width = graph.widthMillis(edge);
        for (Precision precision : PRECISIONS) {
            if (precision.widthMillis() == width) {
                return precision;
            }
        }
        return Precision.UNKNOWN;
    }

    /** ISO code of a currency number. */
    public String currency(int number) {
        return currencies[number];
    }

    /** Numbers of currencies in the order of their ISO codes. The caller must not change them. */
    public int[] currenciesByCode() {
        return currenciesByCode;
    }

    /** Number of currencies; numbers are 0 to this minus 1. */
    public int currencyCount() {
        return currencies.length;
    }

    /** Node of an account key; O(log n). */
    public Optional<Integer> findNode(AccountId id) {
        int low = 0;
        int high = graph.nodeCount() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = accounts.get(middle).id().compareTo(id);
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

    /**
     * Whether payments or names show a tie, a rare surname of both or six transfers in six months. What somebody declared at a
     * counter is left out, since a relation is declared easily.
     */
    public boolean isTieShown(int a, int b) {
        return !isOutside(a) && !isOutside(b) && ties.isShown(a, b);
    }

    /** Whether two nodes carry one surname, rare or common; a missing one is none. */
    public boolean isOneSurname(int a, int b) {
        return ties.isOneSurname(a, b);
    }

    /** Whether two nodes were last seen in towns that are known and different. */
    public boolean isOfDifferentTowns(int a, int b) {
        return ties.isOfDifferentTowns(a, b);
    }
}
