package org.theseus.detect.identifier;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;

/**
 * Which parties state which identifiers. An identifier that more than {@link #MAX_PARTIES} parties state, or that parties of
 * more than {@link #MAX_NAMES} different surnames state at one agent, belongs to a place (call shop, hostel, camp, a clerk's own
 * telephone) and ties nobody; nor does an invented one (its last digits all alike, or counting). Cash and the outside world
 * state nothing.
 *
 * <p>O(rows log rows) time; 12 bytes for each different pair of identifier and party. Immutable.
 */
public final class SharedIdentifiers {

    /** An identifier of more parties is a place. */
    public static final int MAX_PARTIES = 50;
    /** An identifier of more surnames at one agent is a place. */
    public static final int MAX_NAMES = 5;

    private static final List<Fact.Vocabulary> KINDS =
            List.of(Fact.Vocabulary.DOCUMENT, Fact.Vocabulary.PHONE, Fact.Vocabulary.EMAIL, Fact.Vocabulary.ADDRESS);
    private static final int DIGITS = 6;

    private static final List<Side> SIDES = List.of(
            new Side(
                    true,
                    Fact.SEND_AGENT,
                    List.of(Fact.PAYER_DOCUMENT, Fact.PAYER_PHONE, Fact.PAYER_EMAIL, Fact.PAYER_ADDRESS)),
            new Side(
                    false,
                    Fact.PAY_AGENT,
                    List.of(Fact.PAYEE_DOCUMENT, Fact.PAYEE_PHONE, Fact.PAYEE_EMAIL, Fact.PAYEE_ADDRESS)));

    /** One side's facts, in the order of {@link #KINDS}, and the agent it stood before. */
    private record Side(boolean payer, Fact agent, List<Fact> facts) {

        int node(CaseGraph graph, int edge) {
            return payer ? graph.graph().source(edge) : graph.graph().target(edge);
        }
    }

    /** Hears who states what. */
    private interface Visitor {

        /** The party on one side of a row states an identifier. */
        void stated(int identifier, int node, int edge, Side side);
    }

    private final CaseGraph graph;
    private final int[] offsets = new int[KINDS.size() + 1];
    /** Identifier above, node below; ascending. */
    private final long[] pairs;
    /** Of each pair the first row that states it. */
    private final int[] firstRows;

    private final BitSet places;

    private SharedIdentifiers(CaseGraph graph) {
        this.graph = graph;
        for (int kind = 0; kind < KINDS.size(); kind++) {
            offsets[kind + 1] = offsets[kind] + graph.words(KINDS.get(kind));
        }
        int identifiers = offsets[KINDS.size()];
        int[] from = room(identifiers);
        int[] end = Arrays.copyOf(from, identifiers);
        long[] stated = new long[from[identifiers]];
        forEach((identifier, node, edge, side) -> stated[end[identifier]++] = pair(node, edge));
        // what is kept of an identifier never reaches what is still to be read
        int[] first = new int[stated.length];
        int kept = 0;
        for (int identifier = 0; identifier < identifiers; identifier++) {
            Arrays.sort(stated, from[identifier], end[identifier]);
            int last = -1;
            for (int i = from[identifier]; i < end[identifier]; i++) {
                int node = (int) (stated[i] >>> Integer.SIZE);
                if (node != last) {
                    first[kept] = (int) stated[i];
                    stated[kept++] = pair(identifier, node);
                    last = node;
                }
            }
        }
        this.pairs = Arrays.copyOf(stated, kept);
        this.firstRows = Arrays.copyOf(first, kept);
        this.places = places();
    }

    /** Where the statements of each identifier have room, one after the other: enough for those of the outside world as well. */
    private int[] room(int identifiers) {
        int[] from = new int[identifiers + 1];
        for (Side side : SIDES) {
            for (int kind = 0; kind < KINDS.size(); kind++) {
                for (int number : graph.facts(side.facts().get(kind))) {
                    if (number != CaseGraph.NOT_STATED) {
                        from[offsets[kind] + number + 1]++;
                    }
                }
            }
        }
        for (int identifier = 0; identifier < identifiers; identifier++) {
            from[identifier + 1] = Math.addExact(from[identifier + 1], from[identifier]);
        }
        return from;
    }

    /** What the rows of a case state. */
    public static SharedIdentifiers of(CaseGraph graph) {
        return new SharedIdentifiers(graph);
    }

    private static long pair(int identifier, int node) {
        return (long) identifier << Integer.SIZE | node;
    }

    /** Every statement of an identifier, fact by fact. */
    private void forEach(Visitor visitor) {
        for (Side side : SIDES) {
            for (int kind = 0; kind < KINDS.size(); kind++) {
                int[] numbers = graph.facts(side.facts().get(kind));
                for (int edge = 0; edge < numbers.length; edge++) {
                    if (numbers[edge] != CaseGraph.NOT_STATED) {
                        int node = side.node(graph, edge);
                        if (!graph.isOutside(node)) {
                            visitor.stated(offsets[kind] + numbers[edge], node, edge, side);
                        }
                    }
                }
            }
        }
    }

    private BitSet places() {
        BitSet found = new BitSet();
        BitSet crowded = new BitSet();
        for (int begin = 0, end; begin < pairs.length; begin = end) {
            int identifier = identifier(begin);
            end = runEnd(begin);
            if (end - begin > MAX_PARTIES || (end - begin > 1 && isInvented(word(identifier)))) {
                found.set(identifier);
            } else if (end - begin > MAX_NAMES) {
                crowded.set(identifier);
            }
        }
        Map<Long, Set<Integer>> names = new HashMap<>();
        if (!crowded.isEmpty()) {
            forEach((identifier, node, edge, side) -> {
                if (crowded.get(identifier) && graph.familyNumber(node) != CaseGraph.NOT_STATED) {
                    int agent = graph.fact(side.agent(), edge);
                    if (agent != CaseGraph.NOT_STATED) {
                        names.computeIfAbsent(pair(identifier, agent), none -> new HashSet<>())
                                .add(graph.familyNumber(node));
                    }
                }
            });
        }
        names.forEach((key, carried) -> {
            if (carried.size() > MAX_NAMES) {
                found.set((int) (key >>> Integer.SIZE));
            }
        });
        return found;
    }

    /** Whether the last digits are all alike or count up or down: what a clerk types who has no number. */
    static boolean isInvented(String word) {
        int[] digits = word.chars().filter(sign -> sign >= '0' && sign <= '9').toArray();
        if (digits.length < DIGITS) {
            return false;
        }
        int from = digits.length - DIGITS;
        int step = digits[from + 1] - digits[from];
        boolean even = Math.abs(step) <= 1;
        for (int i = from + 1; i < digits.length && even; i++) {
            even = digits[i] - digits[i - 1] == step;
        }
        return even;
    }

    /** What kind of identifier a number stands for. */
    public Fact.Vocabulary kind(int identifier) {
        return KINDS.get(kindOf(identifier));
    }

    private int kindOf(int identifier) {
        int kind = 0;
        while (identifier >= offsets[kind + 1]) {
            kind++;
        }
        return kind;
    }

    private String word(int identifier) {
        int kind = kindOf(identifier);
        return graph.word(KINDS.get(kind), identifier - offsets[kind]);
    }

    /** Whether an identifier belongs to a place, or is invented. */
    public boolean isPlace(int identifier) {
        return places.get(identifier);
    }

    /** Number of identifiers that tie nobody because they belong to a place or are invented. */
    public int placeCount() {
        return places.cardinality();
    }

    /** Number of different pairs of identifier and party; they ascend by identifier, then party. */
    public int pairCount() {
        return pairs.length;
    }

    /** Identifier of a pair. */
    public int identifier(int pair) {
        return (int) (pairs[pair] >>> Integer.SIZE);
    }

    /** Party of a pair. */
    public int party(int pair) {
        return (int) pairs[pair];
    }

    /** The first row on which a pair's party states its identifier. */
    public int firstRow(int pair) {
        return firstRows[pair];
    }

    /** Place after the last pair of the identifier that the pair at a place has. */
    public int runEnd(int pair) {
        int end = pair + 1;
        while (end < pairs.length && identifier(end) == identifier(pair)) {
            end++;
        }
        return end;
    }

    /** Whether a party states a document, by its number in the case's vocabulary. O(log pairs). */
    public boolean isStated(int document, int node) {
        return Arrays.binarySearch(pairs, pair(offsets[KINDS.indexOf(Fact.Vocabulary.DOCUMENT)] + document, node)) >= 0;
    }

    /** The rows on which a party states an identifier: those it pays with, then those it is paid with. O(rows of the party). */
    int[] rows(int identifier, int node) {
        int kind = kindOf(identifier);
        int number = identifier - offsets[kind];
        TemporalGraph edges = graph.graph();
        return IntStream.concat(
                        IntStream.range(edges.outBegin(node), edges.outEnd(node))
                                .map(edges::outEdge)
                                .filter(edge -> graph.fact(SIDES.get(0).facts().get(kind), edge) == number),
                        IntStream.range(edges.inBegin(node), edges.inEnd(node))
                                .map(edges::inEdge)
                                .filter(edge -> graph.fact(SIDES.get(1).facts().get(kind), edge) == number))
                .toArray();
    }

    /** Pairs of an identifier that ties (above) and a party (below), ascending. The caller must not change them. */
    long[] pairs() {
        return pairs;
    }

    /** The first row that states one of them. O(log pairs). */
    int firstRow(long tie) {
        return firstRows[Arrays.binarySearch(pairs, tie)];
    }
}
