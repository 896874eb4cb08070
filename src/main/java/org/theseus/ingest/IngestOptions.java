package org.theseus.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What a user adds to a profile for one import.
 *
 * @param source institution or operator that names ids and accounts (the namespace), null for the profile's
 * @param ownAccount own account of an extract that does not say it itself, or null
 * @param observedAll whether the file holds the own records of every account in it
 * @param scope what an order allows to be loaded; other rows are counted and refused
 */
public record IngestOptions(
        @Nullable String source, @Nullable String ownAccount, boolean observedAll, Scope scope) {

    /** Without a limit of scope. */
    public IngestOptions(@Nullable String source, @Nullable String ownAccount, boolean observedAll) {
        this(source, ownAccount, observedAll, Scope.ALL);
    }

    /** Nothing beyond the profile. */
    public static final IngestOptions NONE = new IngestOptions(null, null, false);
}
