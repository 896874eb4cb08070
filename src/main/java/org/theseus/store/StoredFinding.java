package org.theseus.store;

import java.util.List;

/**
 * A finding as it is kept: a few fields to list and search by, and its whole JSON (contract, section 5).
 *
 * @param accountKeys accounts of its parties, in the finding's order
 * @param transferIds its evidence, in time order
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
        String json) {}
