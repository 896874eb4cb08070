package org.theseus.detect.token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;

/**
 * Which tokens stand in the texts of which rows. Each text is looked through once, however many rows have it. Not thread-safe.
 */
final class TokenRows {

    private static final List<Fact> TEXTS = List.of(Fact.REFERENCE, Fact.PURPOSE);

    private final CaseGraph graph;
    /** Of each vocabulary of texts the tokens by number of the text. */
    private final Map<Fact.Vocabulary, @Nullable Set<String>[]> known = new HashMap<>();

    /** Tokens that stand in what a payee got, by payee and shape. */
    private final Map<Integer, Map<String, Set<String>>> bySeries = new HashMap<>();

    TokenRows(CaseGraph graph) {
        this.graph = graph;
    }

    /**
     * Rows by token, in their order.
     *
     * @param enough of one token, this many rows and one more are told at most
     */
    Map<String, List<Integer>> byToken(int enough, Monitor monitor) {
        Map<String, List<Integer>> rows = new HashMap<>();
        Ticker ticker = Ticker.of(monitor, graph.graph().edgeCount());
        for (int edge = 0; edge < graph.graph().edgeCount(); edge++) {
            ticker.done(edge);
            for (String token : tokens(edge)) {
                List<Integer> of = rows.computeIfAbsent(token, none -> new ArrayList<>(2));
                if (of.size() <= enough) {
                    of.add(edge);
                }
            }
        }
        return rows;
    }

    /** How many tokens of the same series as this one stand in what a payee got. O(its rows) for the first token. */
    int series(int payee, String token) {
        return bySeries.computeIfAbsent(payee, this::series)
                .getOrDefault(Tokens.shape(token), Set.of())
                .size();
    }

    private Map<String, Set<String>> series(int payee) {
        TemporalGraph edges = graph.graph();
        Map<String, Set<String>> found = new HashMap<>();
        for (int position = edges.inBegin(payee); position < edges.inEnd(payee); position++) {
            for (String token : tokens(edges.inEdge(position))) {
                found.computeIfAbsent(Tokens.shape(token), none -> new HashSet<>())
                        .add(token);
            }
        }
        return found;
    }

    private Set<String> tokens(int edge) {
        Set<String> tokens = Set.of();
        for (Fact fact : TEXTS) {
            int number = graph.fact(fact, edge);
            Set<String> of = number == CaseGraph.NOT_STATED ? Set.of() : tokens(fact.vocabulary(), number);
            if (tokens.isEmpty()) {
                tokens = of;
            } else if (!of.isEmpty()) {
                tokens = new HashSet<>(tokens);
                tokens.addAll(of);
            }
        }
        return tokens;
    }

    @SuppressWarnings("unchecked")
    private Set<String> tokens(Fact.Vocabulary vocabulary, int number) {
        @Nullable
        Set<String>[] texts =
                known.computeIfAbsent(vocabulary, fresh -> (@Nullable Set<String>[]) new Set<?>[graph.words(fresh)]);
        Set<String> tokens = texts[number];
        if (tokens == null) {
            tokens = Tokens.of(graph.word(vocabulary, number));
            texts[number] = tokens;
        }
        return tokens;
    }
}
