package org.theseus.route;

import java.util.List;

/**
 * How far a sequence of countries goes along one path.
 *
 * @param positions the stage of each country of the sequence, never falling
 * @param strict how many of them lie beyond the one before
 */
public record Advance(RoutePath path, List<Integer> positions, int strict) {

    public Advance {
        positions = List.copyOf(positions);
    }
}
