package org.theseus.journal;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing that somebody entered.
 *
 * @param id {@code J-} and twelve hex digits, hash of everything else and of the entry before it
 * @param at when it was entered, UTC to the second
 * @param author operating-system user who entered it
 * @param subject what it is about: as typed for events, tags and notes; a finding's or entry's id else
 * @param fields further values by name, never null, empty ones left out
 */
public record JournalEntry(
        String id, Instant at, String author, Kind kind, String subject, SortedMap<String, String> fields) {

    /** What an entry is. */
    public enum Kind {
        /** Something that happened outside the payments: date, kind, place, source, note. */
        EVENT,
        /** A word that describes a person or account: tag, source. */
        TAG,
        /** Free text on anything: text. */
        NOTE,
        /** What was decided on a finding: state, reason, until, and what the finding rested on then. */
        DISPOSITION,
        /** Category of a person by a named analyst: category, reason, date. */
        CATEGORY,
        /** Who is who, judged: verdict, mentions of both sides, reason. */
        JUDGEMENT,
        /** Takes an entry back: reason. */
        UNDO
    }

    public JournalEntry {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** A field, empty if it was not given. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
