package org.theseus.leads;

/**
 * Whether payments ended with an arrival that does not itself rest on a payment of the fee.
 *
 * @param partyId who arrived
 * @param state SEEN if nothing followed for 90 observed days
 * @param words the estimate of the arrival with its confidence, or why it cannot be tested
 */
public record Silence(String partyId, Scale.State state, String words) {}
