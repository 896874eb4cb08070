package org.theseus.report;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.leads.Assessment;
import org.theseus.model.AccountId;
import org.theseus.place.Place;
import org.theseus.proceeds.Proceeds;

/**
 * What a case knows of a network beyond its findings and rows. Immutable.
 *
 * @param assessments both scales of each person whose payments it tells of, those first that ask for protection
 * @param proceeds what its acting accounts took in, null where nobody acts
 * @param ends where its payments were made and paid out, by transfer id; only those of which something is known
 * @param tags what named analysts noted of its accounts: category, then tags, oldest first
 */
public record NetworkBackground(
        List<Assessment> assessments,
        @Nullable Group proceeds,
        SortedMap<String, Ends> ends,
        SortedMap<AccountId, List<Tag>> tags) {

    /** Nothing known. */
    public static final NetworkBackground NONE =
            new NetworkBackground(List.of(), null, new TreeMap<>(), new TreeMap<>());

    public NetworkBackground {
        assessments = List.copyOf(assessments);
        ends = Collections.unmodifiableSortedMap(new TreeMap<>(ends));
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    /** Accounts counted as one, and what they took in, passed on and kept. */
    public record Group(SortedSet<AccountId> accounts, Proceeds sums) {
        public Group {
            accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
        }
    }

    /**
     * The two ends of a payment; null where not stated, or the text fits no or several towns.
     *
     * @param sendCountry ISO code of the town, else of the account or counter
     */
    public record Ends(
            @Nullable Place sent,
            @Nullable String sendCountry,
            @Nullable Place paid,
            @Nullable String payCountry) {}

    /**
     * What a named analyst put on an account.
     *
     * @param word a tag, or the code of a category
     * @param at when, ISO 8601 in UTC
     * @param source where it is known from, empty if not given; the reason of a category
     */
    public record Tag(Kind kind, String word, String author, String at, String source) {

        /** What an analyst can put on an account. */
        public enum Kind {
            WORD,
            /** Category of the person (Directive (EU) 2016/680, article 6). */
            CATEGORY
        }
    }
}
