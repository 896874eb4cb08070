package org.theseus.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it is kept: a few fields to list and search by, and its whole JSON (contract, section 5).
 *
 * @param accountKeys accounts of its parties, in the finding's order
 * @param transferIds its evidence, in time order
 * @param network where it is read; null if it was stored before networks were kept with their findings
 * @param json one line, without {@code rank} and {@code status} changes: exactly what {@code findings --json} prints
 */
public record StoredFinding(
        String id,
        String detector,
        int version,
        String indicator,
        int rank,
        double score,
        boolean alert,
        String headline,
        List<String> accountKeys,
        List<String> transferIds,
        @Nullable Network network,
        String json) {

    /**
     * The network that a finding belongs to.
     *
     * @param number 1-based place of the network in the reading order of the run
     */
    public record Network(String id, int number) {}
}
