package org.theseus.detect.journey;

import java.util.Set;
import org.theseus.detect.arrival.Arrival;

/**
 * What looks like the price of a journey, paid by one side.
 *
 * @param side number of the side that paid
 * @param fees the payments, in the order of time
 * @param paid numbers of the sides that were paid
 * @param how the indicator whose shape the payments have
 * @param arrival when it ended, as far as that can be told
 */
record Journey(int side, int[] fees, Set<Integer> paid, String how, Arrival arrival) {}
