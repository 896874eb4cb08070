package org.theseus.store;

/**
 * Where a case stands.
 *
 * @param schemaVersion version of the database schema
 * @param revision counts completed imports and undos; 0 for an empty case
 * @param detectedRevision revision at which the findings were computed, -1 if never
 */
public record CaseState(int schemaVersion, long revision, long detectedRevision, long accounts, long transfers) {}
