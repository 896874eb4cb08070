package org.theseus.evaluate;

/**
 * A transfer of the case, for baselines.
 *
 * @param id source id
 * @param amountMinor minor units of whatever currency; baselines only rank by it
 */
public record Row(String id, String payer, String payee, long amountMinor, long epochMillis) {}
