package org.theseus.store;

import org.jspecify.annotations.Nullable;
import org.theseus.model.Sighting;

/**
 * Two records that tell of one payment. Sides matter only for ids that are no record of several yet; later they are known.
 *
 * @param id the transfer whose id the payment keeps
 * @param side whose own records {@code id} stands in, null for a list of transfers
 * @param witnessId the other record
 * @param witnessSide whose own records {@code witnessId} stands in, null for a list of transfers
 */
public record RecordLink(
        String id, Sighting.@Nullable Side side, String witnessId, Sighting.@Nullable Side witnessSide) {}
