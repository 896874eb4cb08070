package org.theseus.detect.identifier;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;

/**
 * Which parties state which identifiers. An identifier that more than {@link #MAX_PARTIES} parties state, or that parties of
 * more than {@link #MAX_NAMES} different names state at one agent, belongs to a place (call shop, hostel, camp, a clerk's own
 * telephone) and ties nobody; nor does an invented one (its last digits all alike, or counting). Cash and the outside world
 * state nothing.
 *
 * <p>O(rows log rows) time; 8 bytes for each different pair of identifier and party. Immutable.
 */
public final class SharedIdentifiers {

    /** An identifier of more parties is a place. */
    public static final int MAX_PARTIES = 50;
    /** An identifier of more names at one agent is a place. */
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
    interface Visitor {

        /** The party on one side of a row states an identifier. */
        void stated(int identifier, int node, int edge, int agent);
    }

    private final CaseGraph graph;
    private final int[] offsets = new int[KINDS.size() + 1];
    /** Identifier above, node below; ascending. */
    private final long[] pairs;

    private final Set<Integer> places;

    private SharedIdentifiers(CaseGraph graph) {
        this.graph = graph;
        for (int kind = 0; kind < KINDS.size(); kind++) {
            offsets[kind + 1] = offsets[kind] + graph.words(KINDS.get(kind));
        }
        long[][] grown = {new long[1024]};
        int[] size = {0};
        forEach((identifier, node, edge, agent) -> {
            if (size[0] == grown[0].length) {
                grown[0] = Arrays.copyOf(grown[0], 2 * size[0]);
            }
            grown[0][size[0]++] = pair(identifier, node);
        });
        Arrays.sort(grown[0], 0, size[0]);
        this.pairs = distinct(grown[0], size[0]);
        this.places = places();
    }

    /** What the rows of a case state. */
    public static SharedIdentifiers of(CaseGraph graph) {
        return new SharedIdentifiers(graph);
    }

    private static long pair(int identifier, int node) {
        return (long) identifier << 32 | node;
    }

    private static long[] distinct(long[] sorted, int size) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /** Every statement of an identifier, in the order of the rows. */
    void forEach(Visitor visitor) {
        int edges = offsets[KINDS.size()] == 0 ? 0 : graph.graph().edgeCount();
        for (int edge = 0; edge < edges; edge++) {
            for (Side side : SIDES) {
                int node = side.node(graph, edge);
                for (int kind = 0; kind < KINDS.size() && !graph.isOutside(node); kind++) {
                    int number = graph.fact(side.facts().get(kind), edge);
                    if (number != CaseGraph.NOT_STATED) {
                        visitor.stated(offsets[kind] + number, node, edge, graph.fact(side.agent(), edge));
                    }
                }
            }
        }
    }

    /** Hears which party states what, row by row. */
    public interface Statements {

        /** A party states an identifier on one row. */
        void stated(int identifier, int node, int edge);
    }

    /** Tells every statement of an identifier, in the order of the rows. */
    public void visit(Statements statements) {
        forEach((identifier, node, edge, agent) -> statements.stated(identifier, node, edge));
    }

    private Set<Integer> places() {
        Set<Integer> found = new HashSet<>();
        Set<Integer> crowded = new HashSet<>();
        for (int begin = 0, end; begin < pairs.length; begin = end) {
            int identifier = (int) (pairs[begin] >>> 32);
            end = begin;
            while (end < pairs.length && (int) (pairs[end] >>> 32) == identifier) {
                end++;
            }
            if (end - begin > MAX_PARTIES || (end - begin > 1 && isInvented(word(identifier)))) {
                found.add(identifier);
            } else if (end - begin > MAX_NAMES) {
                crowded.add(identifier);
            }
        }
        Map<Long, Set<Integer>> names = new HashMap<>();
        if (!crowded.isEmpty()) {
            forEach((identifier, node, edge, agent) -> {
                if (agent != CaseGraph.NOT_STATED
                        && graph.nameNumber(node) != CaseGraph.NOT_STATED
                        && crowded.contains(identifier)) {
                    names.computeIfAbsent(pair(identifier, agent), none -> new HashSet<>())
                            .add(graph.nameNumber(node));
                }
            });
        }
        names.forEach((key, carried) -> {
            if (carried.size() > MAX_NAMES) {
                found.add((int) (key >>> 32));
            }
        });
        return found;
    }

    /** Whether the last digits are all alike or count up or down: what a clerk types who has no number. */
    static boolean isInvented(String word) {
        String digits = word.replaceAll("\\D", "");
        if (digits.length() < DIGITS) {
            return false;
        }
        int from = digits.length() - DIGITS;
        int step = digits.charAt(from + 1) - digits.charAt(from);
        boolean even = Math.abs(step) <= 1;
        for (int i = from + 1; i < digits.length() && even; i++) {
            even = digits.charAt(i) - digits.charAt(i - 1) == step;
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
        return places.contains(identifier);
    }

    /** Number of identifiers that tie nobody because they belong to a place or are invented. */
    public int placeCount() {
        return places.size();
    }

    /** Pairs of an identifier that ties (above) and a party (below), ascending. The caller must not change them. */
    long[] pairs() {
        return pairs;
    }
}
