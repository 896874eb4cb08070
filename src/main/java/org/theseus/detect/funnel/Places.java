package org.theseus.detect.funnel;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.theseus.project.CaseGraph;

/** Numbers for the places where money was paid in; capitals and spaces do not make two places of one. Immutable. */
final class Places {

    static final int NONE = -1;

    private final int[] placeOfEdge;
    private final int count;
    private final int edgesWithPlace;

    Places(CaseGraph graph) {
        this.placeOfEdge = new int[graph.graph().edgeCount()];
        Map<String, Integer> numbers = new HashMap<>();
        int known = 0;
        for (int edge = 0; edge < placeOfEdge.length; edge++) {
            String place = graph.sendPlace(edge);
            if (place == null || place.isBlank()) {
                placeOfEdge[edge] = NONE;
            } else {
                String key = place.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
                placeOfEdge[edge] = numbers.computeIfAbsent(key, name -> numbers.size());
                known++;
            }
        }
        this.count = numbers.size();
        this.edgesWithPlace = known;
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
