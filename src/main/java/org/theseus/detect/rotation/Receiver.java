package org.theseus.detect.rotation;

import java.util.SortedSet;
import java.util.TreeSet;
import org.theseus.detect.CaseContext;
import org.theseus.graph.TemporalGraph;
import org.theseus.place.Place;

/**
 * What somebody received from named others, and by whom.
 *
 * @param in rows in the order of time, at least one
 * @param sides the paying sides: persons who share an identifier are one
 * @param first earliest time of the first row
 * @param last latest time of any row
 */
record Receiver(int node, int[] in, SortedSet<Integer> sides, long first, long last) {

    static Receiver of(CaseContext context, int node, int[] in) {
        TemporalGraph graph = context.graph().graph();
        SortedSet<Integer> sides = new TreeSet<>();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int edge : in) {
            sides.add(context.clusters().of(graph.source(edge)));
            first = Math.min(first, graph.earliest(edge));
            last = Math.max(last, graph.latest(edge));
        }
        sides.remove(context.clusters().of(node));
        return new Receiver(node, in, sides, first, last);
    }

    /** How many sides paid both. */
    int shared(Receiver other) {
        return (int) sides.stream().filter(side -> other.sides.contains(side)).count();
    }

    /** Shared sides in all sides of both. */
    double overlap(Receiver other) {
        int both = shared(other);
        return (double) both / (sides.size() + other.sides.size() - both);
    }

    /** Towns in which it was paid out, by identifier. */
    SortedSet<Place> towns(CaseContext context) {
        SortedSet<Place> towns = new TreeSet<>(java.util.Comparator.comparing(Place::id));
        for (int edge : in) {
            Place town = context.places().paid(edge);
            if (town != null) {
                towns.add(town);
            }
        }
        return towns;
    }
}
