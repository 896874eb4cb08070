package org.theseus.detect.funnel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.theseus.detect.CaseContext;
import org.theseus.detect.WordPairs;
import org.theseus.model.Fact;
import org.theseus.place.Place;
import org.theseus.project.CaseGraph;

/**
 * Numbers for the places where money was paid in. Spellings that the gazetteer knows for one town are one place; of others,
 * capitals and spaces do not make two places of one. Immutable.
 */
final class Places {

    static final int NONE = -1;

    private final int[] placeOfEdge;
    private final int count;
    private final int edgesWithPlace;

    /** The one of a case. */
    private record OfCase() implements CaseContext.Shared<Places> {

        @Override
        public Places of(CaseContext context) {
            return new Places(context);
        }
    }

    /** Those of a case, numbered once. */
    static Places of(CaseContext context) {
        return context.shared(new OfCase());
    }

    private Places(CaseContext context) {
        CaseGraph graph = context.graph();
        this.placeOfEdge = new int[graph.graph().edgeCount()];
        int[] names = graph.facts(Fact.SEND_PLACE);
        int[] countries = graph.facts(Fact.SEND_COUNTRY);
        Map<String, Integer> numbers = new HashMap<>();
        List<Integer> byWords = new ArrayList<>();
        WordPairs pairs = new WordPairs();
        int known = 0;
        for (int edge = 0; edge < placeOfEdge.length; edge++) {
            placeOfEdge[edge] = NONE;
            if (names.length > 0 && names[edge] != CaseGraph.NOT_STATED) {
                int words = pairs.number(names[edge], countries.length == 0 ? CaseGraph.NOT_STATED : countries[edge]);
                if (words == byWords.size()) {
                    byWords.add(number(context, edge, numbers));
                }
                placeOfEdge[edge] = byWords.get(words);
                known += placeOfEdge[edge] == NONE ? 0 : 1;
            }
        }
        this.count = numbers.size();
        this.edgesWithPlace = known;
    }

    private static int number(CaseContext context, int edge, Map<String, Integer> numbers) {
        String place = context.graph().sendPlace(edge);
        if (place == null || place.isBlank()) {
            return NONE;
        }
        Place town = context.places().sent(edge);
        String key =
                town != null ? town.id() : place.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return numbers.computeIfAbsent(key, name -> numbers.size());
    }

    /** Number of the place where an edge was paid in, or {@link #NONE}. */
    int of(int edge) {
        return placeOfEdge[edge];
    }

    int count() {
        return count;
    }

    int edgesWithPlace() {
        return edgesWithPlace;
    }
}
