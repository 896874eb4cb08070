package org.theseus.detect.gatherscatter;

import java.util.HashMap;
import java.util.Map;
import org.theseus.project.CaseGraph;

/** Numbers for the countries of accounts (of the account or counter, never a nationality). Immutable. */
final class Countries {

    static final int UNKNOWN = -1;

    private final int[] ofNode;
    private final int count;

    Countries(CaseGraph graph) {
        this.ofNode = new int[graph.graph().nodeCount()];
        Map<String, Integer> numbers = new HashMap<>();
        for (int node = 0; node < ofNode.length; node++) {
            String country = graph.country(node);
            ofNode[node] = country == null ? UNKNOWN : numbers.computeIfAbsent(country, code -> numbers.size());
        }
        this.count = numbers.size();
    }

    int of(int node) {
        return ofNode[node];
    }

    int count() {
        return count;
    }
}
