package org.theseus.store;

import java.util.List;

/**
 * One resolution of a case: when who is who was worked out, and from what.
 *
 * @param number 1, 2, ... within the case
 * @param at when, UTC to the second
 * @param author who asked for it
 * @param stamp the case's {@link CaseState#stamp} at that time
 * @param basis digest of weights and judgements: the same stamp and basis give the same parties
 * @param outcome digest of the parties and what stands between them
 * @param figures what it came to, one JSON object
 * @param places identifiers that belong to a place and join nobody, one line each: kind, surnames, sides that state it, a mention
 * @param names names that several parties bear of whom nothing else tells whether they are one, one line each: weight, a mention,
 *     ids of parties
 */
public record ResolutionRecord(
        int number,
        String at,
        String author,
        String stamp,
        String basis,
        String outcome,
        String figures,
        List<String> places,
        List<String> names) {

    public ResolutionRecord {
        places = List.copyOf(places);
        names = List.copyOf(names);
    }
}
