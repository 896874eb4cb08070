package org.theseus.report;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.model.AccountId;

/**
 * A group of accounts that pay each other more than others. Immutable.
 *
 * @param sums sum of the transfers inside, by currency, plain decimals
 * @param keyPlayers most central first
 * @param findingIds findings that rest on its accounts
 */
public record ReportCommunity(
        String id,
        long members,
        long transfersInside,
        SortedMap<String, String> sums,
        List<KeyPlayer> keyPlayers,
        List<String> findingIds) {

    public ReportCommunity {
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
        keyPlayers = List.copyOf(keyPlayers);
        findingIds = List.copyOf(findingIds);
    }

    /** An account and its measures by name, as text ("PageRank" to "0.0412"); a place in a network, not in a crime. */
    public record KeyPlayer(AccountId account, SortedMap<String, String> measures) {
        public KeyPlayer {
            measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
        }
    }
}
