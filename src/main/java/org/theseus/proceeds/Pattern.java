package org.theseus.proceeds;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.theseus.model.AccountId;

/**
 * Whose proceeds are asked for, and what is known of them. Immutable.
 *
 * @param accounts the group: payments between them are neither taken in nor passed on
 * @param alerts findings that make a payment count for certain, by transfer id
 * @param indicators findings that only allow it, by transfer id
 * @param explained word of an investigator that explains payments from an account otherwise ({@code EMPLOYER}), by account
 * @param seenWhole accounts of the group whose own records are in the case without a gap
 * @param openings what these had before their first record, in minor units by currency, where the records tell
 */
public record Pattern(
        SortedSet<AccountId> accounts,
        SortedMap<String, SortedSet<String>> alerts,
        SortedMap<String, SortedSet<String>> indicators,
        SortedMap<AccountId, String> explained,
        SortedSet<AccountId> seenWhole,
        SortedMap<AccountId, SortedMap<String, Long>> openings) {

    public Pattern {
        accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
        alerts = Collections.unmodifiableSortedMap(new TreeMap<>(alerts));
        indicators = Collections.unmodifiableSortedMap(new TreeMap<>(indicators));
        explained = Collections.unmodifiableSortedMap(new TreeMap<>(explained));
        seenWhole = Collections.unmodifiableSortedSet(new TreeSet<>(seenWhole));
        openings = Collections.unmodifiableSortedMap(new TreeMap<>(openings));
    }

    /** A group of which nothing more is known than which payments are cited. */
    public static Pattern of(
            SortedSet<AccountId> accounts,
            SortedMap<String, SortedSet<String>> alerts,
            SortedMap<String, SortedSet<String>> indicators) {
        return new Pattern(accounts, alerts, indicators, new TreeMap<>(), new TreeSet<>(), new TreeMap<>());
    }
}
