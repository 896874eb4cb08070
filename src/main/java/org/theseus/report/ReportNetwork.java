package org.theseus.report;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.model.AccountId;

/**
 * Findings that belong together because they share acting accounts or payments. Its accounts and payments are those of
 * its findings. Immutable.
 *
 * @param findingIds in reading order, at least one
 * @param places where accounts go in the link chart; the report places all of them if one is missing
 * @param background what else the case knows of it
 */
public record ReportNetwork(
        List<String> findingIds, SortedMap<AccountId, ReportPicture.Place> places, NetworkBackground background) {

    public ReportNetwork {
        if (findingIds.isEmpty()) {
            throw new IllegalArgumentException("a network without a finding");
        }
        findingIds = List.copyOf(findingIds);
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }
}
