package org.theseus.detect.rotation;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.theseus.detect.CaseContext;
import org.theseus.detect.PartyRows;
import org.theseus.graph.TemporalGraph;
import org.theseus.place.Place;

/**
 * What somebody received from named others, and by whom.
 *
 * @param in rows in the order of time, at least one
 * @param sides the paying sides, ascending: persons who share an identifier are one
 * @param first earliest time of the first row
 * @param last latest time of any row
 */
record Receiver(int node, int[] in, int[] sides, long first, long last) {

    static Receiver of(CaseContext context, int node, PartyRows in) {
        TemporalGraph graph = context.graph().graph();
        int own = context.clusters().of(node);
        int[] sides = new int[in.size()];
        int size = 0;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int at = 0; at < in.size(); at++) {
            int side = context.clusters().of(in.other(at));
            if (side != own) {
                sides[size++] = side;
            }
            first = Math.min(first, in.millis(at));
            last = Math.max(last, in.millis(at) + graph.widthMillis(in.edge(at)) - 1);
        }
        Arrays.sort(sides, 0, size);
        int different = 0;
        for (int i = 0; i < size; i++) {
            if (different == 0 || sides[different - 1] != sides[i]) {
                sides[different++] = sides[i];
            }
        }
        return new Receiver(node, in.edges(), Arrays.copyOf(sides, different), first, last);
    }

    /**
     * Shared sides in all sides of both.
     *
     * @param shared how many sides paid both
     */
    double overlap(Receiver other, int shared) {
        return (double) shared / (sides.length + other.sides.length - shared);
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
