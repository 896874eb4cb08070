package org.theseus.report;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a case does not show, beyond the rows that stayed out. Immutable.
 *
 * @param coverage institution, then month ({@code 2023-06}), then what there is; only months with an observed day
 * @param conflicts payments whose records do not agree, in order of their ids
 * @param statuses how many findings of the whole case have which status, also those that the report leaves out
 */
public record ReportGaps(
        SortedMap<String, SortedMap<String, Month>> coverage,
        List<Conflict> conflicts,
        SortedMap<String, Long> statuses) {

    /** Nothing known. */
    public static final ReportGaps NONE = new ReportGaps(new TreeMap<>(), List.of(), new TreeMap<>());

    public ReportGaps {
        coverage = Collections.unmodifiableSortedMap(new TreeMap<>(coverage));
        conflicts = List.copyOf(conflicts);
        statuses = Collections.unmodifiableSortedMap(new TreeMap<>(statuses));
    }

    /**
     * One month of one institution.
     *
     * @param days days inside the period of at least one file
     * @param accounts accounts whose own records the files hold
     */
    public record Month(int days, int daysOfMonth, int accounts) {}

    /**
     * Two records of one payment that say different things.
     *
     * @param differences fact, what one says, what the other says
     */
    public record Conflict(String transferId, String one, String other, List<Difference> differences) {
        public Conflict {
            differences = List.copyOf(differences);
        }
    }

    /** One fact on which they differ. */
    public record Difference(String fact, String here, String there) {}
}
