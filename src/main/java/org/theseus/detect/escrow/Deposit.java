package org.theseus.detect.escrow;

import java.util.Optional;
import org.theseus.detect.arrival.Arrival;

/**
 * An inflow with the outflows that answer it.
 *
 * @param out one to six outflows, in the order of time
 * @param refund they go back to the payer: a failed journey
 * @param explained another inflow could account for them as well
 * @param arrival of the payer, where it decided the time of release
 */
record Deposit(int in, int[] out, boolean refund, boolean explained, Optional<Arrival> arrival) {

    /** The same with whether another inflow could account for its answer. */
    Deposit explained(boolean otherwise) {
        return new Deposit(in, out, refund, otherwise, arrival);
    }
}
