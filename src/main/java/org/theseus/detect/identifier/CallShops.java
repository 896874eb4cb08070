package org.theseus.detect.identifier;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.theseus.detect.CaseContext;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;

/**
 * Whether what a group states in common may be that of a call shop, a hostel or an interpreter whom nobody tagged (catalogue
 * 1.7). The catalogue's sign of a place is an identifier of more than five surnames at one agent; who helps people to send
 * money goes with them to whichever agent of the town is near. So a group is taken for guests of one if a single
 * telephone, e-mail or address makes it: that identifier is of more families than a place may have names ({@link
 * SharedIdentifiers#MAX_NAMES}), and without it nobody is left who would be cited (a couple may share an address besides); if every row
 * with the identifier is of one town; and if on these rows nobody pays, or is paid by, another of them or somebody with whom
 * another of them deals: people who act together have more in common than a telephone. Stateless; O(rows of the parties +
 * parties²).
 */
final class CallShops {

    /** A town and how many families, at the least, state what is the place's. */
    record Place(String town, int families) {}

    private CallShops() {}

    /**
     * The place; nothing if the group is no such guests.
     *
     * @param minParties of how many names a group is cited
     */
    static Optional<Place> of(CaseContext context, List<Long> ties, int minParties) {
        SharedIdentifiers identifiers = context.identifiers();
        int identifier = mostStated(ties);
        List<Integer> guests = ties.stream()
                .filter(tie -> identifier(tie) == identifier)
                .map(Long::intValue)
                .toList();
        int families = Households.count(context.graph(), identifiers, guests, ties);
        if (families <= SharedIdentifiers.MAX_NAMES
                || identifiers.kind(identifier) == Fact.Vocabulary.DOCUMENT
                || mostNamesWithout(identifier, context.graph(), ties) >= minParties) {
            return Optional.empty();
        }
        return town(context, identifier, guests).map(town -> new Place(town, families));
    }

    private static int identifier(long tie) {
        return (int) (tie >>> 32);
    }

    /** The identifier of most parties; of several the first. */
    private static int mostStated(List<Long> ties) {
        Map<Integer, Integer> parties = new TreeMap<>();
        ties.forEach(tie -> parties.merge(identifier(tie), 1, Integer::sum));
        int most = Collections.max(parties.values());
        return parties.entrySet().stream()
                .filter(each -> each.getValue() == most)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** Names of the largest group that the other identifiers make. */
    private static long mostNamesWithout(int identifier, CaseGraph graph, List<Long> ties) {
        List<Long> others =
                ties.stream().filter(tie -> identifier(tie) != identifier).toList();
        List<Integer> parties =
                others.stream().map(Long::intValue).distinct().sorted().toList();
        int[] root = IntStream.range(0, parties.size()).toArray();
        Map<Integer, Integer> first = new HashMap<>();
        for (long tie : others) {
            int here = Collections.binarySearch(parties, (int) tie);
            int there = first.computeIfAbsent(identifier(tie), fresh -> here);
            root[PartyClusters.find(root, here)] = PartyClusters.find(root, there);
        }
        Map<Integer, Set<Integer>> names = new HashMap<>();
        for (int at = 0; at < root.length; at++) {
            int name = graph.nameNumber(parties.get(at));
            if (name != CaseGraph.NOT_STATED) {
                names.computeIfAbsent(PartyClusters.find(root, at), fresh -> new HashSet<>())
                        .add(name);
            }
        }
        return names.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    /** The one town of all rows with the identifier; nothing if there are more, or two of its guests deal with one another or the same side. */
    private static Optional<String> town(CaseContext context, int identifier, List<Integer> guests) {
        SharedIdentifiers identifiers = context.identifiers();
        CaseGraph graph = context.graph();
        Map<Integer, Integer> dealsWith = new HashMap<>();
        String town = null;
        for (int party : guests) {
            for (int edge : identifiers.rows(identifier, party)) {
                boolean pays = graph.graph().source(edge) == party;
                String here = pays ? graph.sendPlace(edge) : graph.payPlace(edge);
                if (here == null || (town != null && !town.equals(here))) {
                    return Optional.empty();
                }
                town = here;
                int other = pays ? graph.graph().target(edge) : graph.graph().source(edge);
                if (graph.isOutside(other)) {
                    continue;
                }
                Integer before = dealsWith.putIfAbsent(context.clusters().of(other), party);
                if (guests.contains(other) || (before != null && before != party)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.ofNullable(town);
    }
}
