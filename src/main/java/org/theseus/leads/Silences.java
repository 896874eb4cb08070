package org.theseus.leads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.theseus.cases.Finding;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Role;
import org.theseus.detect.arrival.Arrival;
import org.theseus.detect.arrival.Arrivals;

/**
 * Whether travellers and possible victims still paid or were paid by those who act in findings on them, in the 90 days after
 * they arrived. An arrival that itself rests on the last fee decides nothing (that would be circular), and days that were not
 * seen are no silence. Stateless; O(payments of those parties).
 */
public final class Silences {

    /** How long nothing may pass. */
    public static final Duration SPAN = Duration.ofDays(90);

    private Silences() {}

    /** What is known of each of them, by party id; nobody whose arrival is unknown. */
    public static List<Silence> of(CaseContext context, List<Finding> findings) {
        SortedMap<String, Finding.Party> people = new TreeMap<>();
        SortedMap<String, Set<Integer>> others = new TreeMap<>();
        for (Finding finding : findings) {
            for (Finding.Party party : finding.parties()) {
                if (party.role() == Role.TRAVELLER || party.role() == Role.POSSIBLE_VICTIM) {
                    people.putIfAbsent(party.id(), party);
                    Set<Integer> acting = others.computeIfAbsent(party.id(), none -> new TreeSet<>());
                    finding.parties().stream()
                            .filter(other -> !other.role().isProtected())
                            .forEach(other ->
                                    context.graph().findNode(other.account()).ifPresent(acting::add));
                }
            }
        }
        if (people.isEmpty()) {
            return List.of();
        }
        Arrivals arrivals = Arrivals.of(context);
        List<Silence> silences = new ArrayList<>();
        people.forEach((id, party) -> context.graph().findNode(party.account()).ifPresent(node -> {
            Optional<Arrival> arrival = arrivals.of(node);
            arrival.ifPresent(
                    known -> silences.add(silence(context, id, node, known, others.getOrDefault(id, Set.of()))));
        }));
        return List.copyOf(silences);
    }

    private static Silence silence(CaseContext context, String id, int node, Arrival arrival, Set<Integer> others) {
        long from = arrival.endMillis();
        long to = from + SPAN.toMillis();
        if (!arrival.mayPrecedeSilence()) {
            return new Silence(id, Scale.State.NOT_TESTABLE, arrival.sentence() + "; that would be circular");
        }
        boolean went = IntStream.concat(edges(context, node, true), edges(context, node, false))
                .anyMatch(edge -> {
                    long at = context.graph().graph().earliest(edge);
                    int other = context.graph().graph().source(edge) == node
                            ? context.graph().graph().target(edge)
                            : context.graph().graph().source(edge);
                    return at > from && at <= to && others.contains(other);
                });
        if (went) {
            return new Silence(id, Scale.State.NOT_SEEN, arrival.sentence() + "; payments went on");
        }
        if (to > context.observed().dataEnd()) {
            long days = Math.max(
                    0,
                    (context.observed().dataEnd() - from) / Duration.ofDays(1).toMillis());
            return new Silence(
                    id, Scale.State.NOT_TESTABLE, arrival.sentence() + "; the data end " + days + " days after it");
        }
        return context.observed().isFull(node, from, to)
                ? new Silence(id, Scale.State.SEEN, arrival.sentence())
                : new Silence(
                        id, Scale.State.NOT_TESTABLE, arrival.sentence() + "; own records do not cover what followed");
    }

    private static IntStream edges(CaseContext context, int node, boolean out) {
        var graph = context.graph().graph();
        return out
                ? IntStream.range(graph.outBegin(node), graph.outEnd(node)).map(graph::outEdge)
                : IntStream.range(graph.inBegin(node), graph.inEnd(node)).map(graph::inEdge);
    }
}
