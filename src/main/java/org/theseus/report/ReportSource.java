package org.theseus.report;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.issue.RowIssue;

/**
 * An imported file and what it was received under. Immutable.
 *
 * @param profile name and version of the import profile: {@code canonical@1}
 * @param ownAccounts how many accounts the file holds the own records of
 * @param rejected rows that were not accepted; the report prints code and line, never their text
 * @param legalFrame request, legal basis, provider, date, handling, grade, purpose: only what was given
 * @param totals control totals by name
 * @param first first day, null if no row has a date
 */
public record ReportSource(
        String file,
        String sha256,
        long bytes,
        String profile,
        long rowsRead,
        long accepted,
        long duplicates,
        List<RowIssue> rejected,
        long ownAccounts,
        SortedMap<String, String> legalFrame,
        SortedMap<String, String> totals,
        @Nullable String first,
        @Nullable String last) {

    public ReportSource {
        rejected = List.copyOf(rejected);
        legalFrame = Collections.unmodifiableSortedMap(new TreeMap<>(legalFrame));
        totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
    }
}
