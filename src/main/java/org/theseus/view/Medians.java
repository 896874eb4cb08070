package org.theseus.view;

import java.util.Collection;
import java.util.List;

/** The middle of amounts, never between two of them, so that it is an amount that was really paid. */
final class Medians {

    private Medians() {}

    /** The middle value, of an even number the lower of the two in the middle. */
    static long lower(Collection<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) / 2);
    }
}
