package org.theseus.place;

import java.util.List;
import org.theseus.reference.Source;

/**
 * A town of our own list: its class on the routes and the names by which records call it. Immutable.
 *
 * @param names every name listed for it, in any script; in a record of its country each of them means this town
 * @param bordersOn countries on the other side, for places of class BORDER; may be empty
 * @param source what the class rests on
 */
public record RouteTown(Place place, List<String> names, List<String> bordersOn, Source source) {

    public RouteTown {
        names = List.copyOf(names);
        bordersOn = List.copyOf(bordersOn);
    }
}
