package org.theseus.detect.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.detect.CaseContext;
import org.theseus.detect.identifier.SharedIdentifiers;
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
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : Integer.compare(number, other.number);
        }
    }

    /**
     * Accounts by identifier, each with the first row that states it, or with all rows on which the person acted; what belongs
     * to a place ties nobody.
     *
     * @param least identifiers of fewer accounts are left out
     */
    static SortedMap<Key, SortedMap<Integer, List<Integer>>> of(CaseContext context, int least, Monitor monitor) {
        SortedMap<Key, SortedMap<Integer, List<Integer>>> found = new TreeMap<>();
        SharedIdentifiers identifiers = context.identifiers();
        for (int begin = 0, end; begin < identifiers.pairCount(); begin = end) {
            end = identifiers.runEnd(begin);
            int identifier = identifiers.identifier(begin);
            Fact.Vocabulary kind = identifiers.kind(identifier);
            if (end - begin >= least
                    && (kind == Fact.Vocabulary.PHONE || kind == Fact.Vocabulary.EMAIL)
                    && !identifiers.isPlace(identifier)) {
                SortedMap<Integer, List<Integer>> accounts = new TreeMap<>();
                for (int pair = begin; pair < end; pair++) {
                    accounts.put(identifiers.party(pair), List.of(identifiers.firstRow(pair)));
                }
                found.put(new Key(kind == Fact.Vocabulary.PHONE ? Kind.PHONE : Kind.EMAIL, identifier), accounts);
            }
        }
        acting(context, monitor).forEach((document, accounts) -> {
            if (accounts.size() >= least) {
                found.put(new Key(Kind.CONDUCTOR, document), accounts);
            }
        });
        return found;
    }

    /** Accounts by the document of whoever acted on them and never stated it as their holder. */
    private static Map<Integer, SortedMap<Integer, List<Integer>>> acting(CaseContext context, Monitor monitor) {
        CaseGraph graph = context.graph();
        TemporalGraph edges = graph.graph();
        Map<Integer, SortedMap<Integer, List<Integer>>> found = new HashMap<>();
        int count = graph.stated(Fact.CONDUCTOR_DOCUMENT) == 0 ? 0 : edges.edgeCount();
        Ticker ticker = Ticker.of(monitor, edges.edgeCount());
        for (int edge = 0; edge < count; edge++) {
            ticker.done(edge);
            int document = graph.fact(Fact.CONDUCTOR_DOCUMENT, edge);
            int account = graph.isOutside(edges.source(edge)) ? edges.target(edge) : edges.source(edge);
            if (document != CaseGraph.NOT_STATED
                    && !graph.isOutside(account)
                    && !context.identifiers().isStated(document, account)) {
                found.computeIfAbsent(document, none -> new TreeMap<>())
                        .computeIfAbsent(account, none -> new ArrayList<>())
                        .add(edge);
            }
        }
        return found;
    }
}
