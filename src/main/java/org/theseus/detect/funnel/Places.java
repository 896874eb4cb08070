package org.theseus.detect.funnel;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.theseus.detect.CaseContext;
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

    Places(CaseContext context) {
        CaseGraph graph = context.graph();
        this.placeOfEdge = new int[graph.graph().edgeCount()];
        Map<String, Integer> numbers = new HashMap<>();
        Map<Long, Integer> byWords = new HashMap<>();
        int known = 0;
        for (int edge = 0; edge < placeOfEdge.length; edge++) {
            int word = graph.fact(Fact.SEND_PLACE, edge);
            if (word == CaseGraph.NOT_STATED) {
                placeOfEdge[edge] = NONE;
                continue;
            }
            int at = edge;
            long words = ((long) word << Integer.SIZE) | (graph.fact(Fact.SEND_COUNTRY, edge) & 0xffff_ffffL);
            int number = byWords.computeIfAbsent(words, fresh -> number(context, at, numbers));
            placeOfEdge[edge] = number;
            known += number == NONE ? 0 : 1;
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
