package org.theseus.ingest;

import org.jspecify.annotations.Nullable;

/**
 * An account whose own records a file holds.
 *
 * @param account key of {@link org.theseus.model.AccountId}
 * @param from ISO date of the file's first dated row, null if none
 * @param to ISO date of the file's last dated row, null if none
 */
public record Observed(
        String account, @Nullable String from, @Nullable String to) {}
