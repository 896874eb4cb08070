package org.theseus.store;

/**
 * Where a case stands.
 *
 * @param schemaVersion version of the database schema
 * @param revision counts completed imports and undos; 0 for an empty case
 * @param stamp random text that changes with every revision: two states of the same stamp hold the same content, of
 *     whichever store and time; empty in a case that an older program wrote to last
 * @param detectedRevision revision at which the findings were computed, -1 if never
 */
public record CaseState(
        int schemaVersion, long revision, String stamp, long detectedRevision, long accounts, long transfers) {}
