package org.theseus.detect.identifier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.theseus.detect.CaseContext;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;

/**
 * Whether what a group states in common may be that of a call shop, a hostel or an interpreter whom nobody tagged (catalogue
 * 1.7). The catalogue's sign of a place is an identifier of more than five surnames at one agent; who helps people to send
 * money goes with them to whichever agent of the town is near. So a group is taken for guests of one if nothing but a single
 * telephone, e-mail or address joins it, it is of more families than a place may have names ({@link
 * SharedIdentifiers#MAX_NAMES}), every row with the identifier is of one town, and on these rows nobody pays, or is paid by,
 * another of them or somebody with whom another of them deals: people who act together have more in common than a telephone.
 * Stateless; O(rows of the parties).
 */
final class CallShops {

    private CallShops() {}

    /**
     * The town of the place; nothing if the group is no such guests.
     *
     * @param families how many families its parties may be, at the least
     */
    static Optional<String> town(CaseContext context, List<Integer> parties, List<Long> ties, int families) {
        SharedIdentifiers identifiers = context.identifiers();
        int identifier = (int) (ties.get(0) >>> 32);
        if (families <= SharedIdentifiers.MAX_NAMES
                || identifiers.kind(identifier) == Fact.Vocabulary.DOCUMENT
                || ties.stream().anyMatch(tie -> (int) (tie >>> 32) != identifier)) {
            return Optional.empty();
        }
        CaseGraph graph = context.graph();
        Map<Integer, Integer> dealsWith = new HashMap<>();
        String town = null;
        for (int party : parties) {
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
                if (parties.contains(other) || (before != null && before != party)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.ofNullable(town);
    }
}
