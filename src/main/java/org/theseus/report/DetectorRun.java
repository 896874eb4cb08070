package org.theseus.report;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.detect.Applicability;

/**
 * What one detector did, so that silence and "could not look" are never confused. Immutable.
 *
 * @param title one line that says what it looks for
 * @param limits limits of the search that were reached, one sentence each
 * @param parameters as used, by name
 */
public record DetectorRun(
        String id,
        int version,
        String indicator,
        String title,
        Applicability applicability,
        long findings,
        String baseRate,
        List<String> limits,
        SortedMap<String, String> parameters) {

    public DetectorRun {
        limits = List.copyOf(limits);
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }
}
