package org.theseus.resolve.cluster;

/**
 * Two parties that may be one: for an analyst.
 *
 * @param one id of a party
 * @param other id of the other
 * @param barred whether something forbids joining, whatever the sum
 * @param unsure whether an analyst has looked at it and left it open
 */
public record PossiblySame(String one, String other, Reason reason, boolean barred, boolean unsure) {}
