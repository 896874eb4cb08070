package org.theseus.store;

import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Observation;

/**
 * A node of the store: one end of transfers.
 *
 * @param name the first name seen with it in (file, record) order, null if none was ever given
 * @param country ISO code of the account or counter, null if never given
 * @param observation how much of it the case has seen
 * @param transfers number of transfers in and out
 */
public record AccountRecord(
        AccountId id, @Nullable String name, @Nullable String country, Observation observation, long transfers) {}
