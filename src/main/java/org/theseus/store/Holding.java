package org.theseus.store;

/**
 * That a party held an account, from one resolution to another.
 *
 * @param from number of the resolution that found it
 * @param until number of the resolution that ended it, 0 while it stands
 */
public record Holding(String accountKey, String partyId, int from, int until) {}
