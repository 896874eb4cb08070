package org.theseus.evaluate;

import java.util.Set;
import java.util.TreeSet;

/**
 * A known case in the data: transfers that belong together.
 *
 * @param positive whether it is what detectors should find; false for a look-alike of the same shape
 * @param transfers source ids of its transfers, at least one
 */
public record Attempt(String id, String pattern, boolean positive, Set<String> transfers) {

    public Attempt {
        transfers = new TreeSet<>(transfers);
    }
}
