package org.theseus.detect.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.detect.CaseContext;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;

/** Which accounts stand under which telephone, e-mail or acting person. Stateless; O(rows log rows). */
final class Controls {

    private Controls() {}

    /** What accounts may share. */
    enum Kind {
        PHONE("telephone"),
        EMAIL("e-mail"),
        CONDUCTOR("person who acts on them");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** One identifier. */
    record Key(Kind kind, int number) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::kind).thenComparingInt(Key::number).compare(this, other);
        }
    }

    /**
     * Accounts by identifier, each with the first row that states it, or with all rows on which the person acted; what belongs
     * to a place ties nobody.
     */
    static Map<Key, Map<Integer, List<Integer>>> of(CaseContext context, Monitor monitor) {
        CaseGraph graph = context.graph();
        TemporalGraph edges = graph.graph();
        Map<Key, Map<Integer, List<Integer>>> found = new TreeMap<>();
        context.identifiers().visit((identifier, node, edge) -> {
            Fact.Vocabulary kind = context.identifiers().kind(identifier);
            if ((kind == Fact.Vocabulary.PHONE || kind == Fact.Vocabulary.EMAIL)
                    && !context.identifiers().isPlace(identifier)) {
                add(found, new Key(kind == Fact.Vocabulary.PHONE ? Kind.PHONE : Kind.EMAIL, identifier), node, edge);
            }
        });
        Map<Integer, Set<Integer>> own = new HashMap<>();
        Ticker ticker = Ticker.of(monitor, edges.edgeCount());
        for (int edge = 0; edge < edges.edgeCount(); edge++) {
            ticker.done(edge);
            state(own, edges.source(edge), graph.fact(Fact.PAYER_DOCUMENT, edge));
            state(own, edges.target(edge), graph.fact(Fact.PAYEE_DOCUMENT, edge));
        }
        for (int edge = 0; edge < edges.edgeCount(); edge++) {
            int document = graph.fact(Fact.CONDUCTOR_DOCUMENT, edge);
            int account = graph.isOutside(edges.source(edge)) ? edges.target(edge) : edges.source(edge);
            if (document != CaseGraph.NOT_STATED
                    && !graph.isOutside(account)
                    && !own.getOrDefault(account, Set.of()).contains(document)) {
                add(found, new Key(Kind.CONDUCTOR, document), account, edge);
            }
        }
        return found;
    }

    private static void state(Map<Integer, Set<Integer>> own, int node, int document) {
        if (document != CaseGraph.NOT_STATED) {
            own.computeIfAbsent(node, none -> new java.util.HashSet<>()).add(document);
        }
    }

    private static void add(Map<Key, Map<Integer, List<Integer>>> found, Key key, int node, int edge) {
        List<Integer> rows =
                found.computeIfAbsent(key, none -> new TreeMap<>()).computeIfAbsent(node, none -> new ArrayList<>());
        if (rows.isEmpty() || key.kind() == Kind.CONDUCTOR) {
            rows.add(edge);
        }
    }
}
