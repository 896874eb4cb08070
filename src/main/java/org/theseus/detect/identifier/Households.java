package org.theseus.detect.identifier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

/**
 * How many families the parties under shared identifiers may be, at the least. Strangers need a positive sign that they are
 * (catalogue 1.1): parties with a known tie are one family, and so are those of one surname, be it common or not, and those whom
 * nothing but an address joins, unless they were seen in different towns, for a house is where households live. Stateless; O(n²).
 */
final class Households {

    private Households() {}

    /**
     * The number of families.
     *
     * @param parties of the group
     * @param ties of the group: identifier above, party below
     */
    static int count(CaseGraph graph, SharedIdentifiers identifiers, List<Integer> parties, List<Long> ties) {
        Map<Integer, Set<Integer>> personal = new HashMap<>();
        for (long tie : ties) {
            int identifier = (int) (tie >>> 32);
            if (identifiers.kind(identifier) != Fact.Vocabulary.ADDRESS) {
                personal.computeIfAbsent((int) tie, none -> new HashSet<>()).add(identifier);
            }
        }
        int[] root = IntStream.range(0, parties.size()).toArray();
        int families = root.length;
        for (int a = 0; a < root.length; a++) {
            for (int b = a + 1; b < root.length; b++) {
                int keep = root[a];
                int drop = root[b];
                if (keep != drop && mayBeOne(graph, personal, parties.get(a), parties.get(b))) {
                    families--;
                    for (int i = 0; i < root.length; i++) {
                        root[i] = root[i] == drop ? keep : root[i];
                    }
                }
            }
        }
        return families;
    }

    private static boolean mayBeOne(CaseGraph graph, Map<Integer, Set<Integer>> personal, int a, int b) {
        boolean joined =
                personal.getOrDefault(a, Set.of()).stream().anyMatch(personal.getOrDefault(b, Set.of())::contains);
        return graph.related(a, b) == Relatedness.YES
                || graph.isOneSurname(a, b)
                || (!joined && !graph.isOfDifferentTowns(a, b));
    }
}
