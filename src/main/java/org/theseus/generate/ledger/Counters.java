package org.theseus.generate.ledger;

import org.jspecify.annotations.Nullable;

/** Towns and agents where money was paid in and out; null where the record does not say. */
public record Counters(
        @Nullable String sendPlace,
        @Nullable String payPlace,
        @Nullable String sendAgent,
        @Nullable String payAgent) {

    /** A record without places. */
    public static final Counters NONE = new Counters(null, null, null, null);
}
