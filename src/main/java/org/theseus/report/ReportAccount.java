package org.theseus.report;

import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Observation;
import org.theseus.protect.Naming;

/**
 * An account of the case.
 *
 * @param name a name as written, null if none is known
 * @param country ISO code of the account or counter, null if unknown
 * @param transfers in and out, in the whole case
 */
public record ReportAccount(
        AccountId id,
        @Nullable String name,
        @Nullable String country,
        Observation observation,
        long transfers,
        Naming naming) {}
