package org.theseus.resolve.cluster;

import org.theseus.resolve.evidence.Factor;

/**
 * What a case says of one weight.
 *
 * @param shipped the weight before
 * @param weight the weight from now on; the shipped one if the case tells too little
 * @param among share of the pairs of one person that show the factor, of those where both rows state the value
 * @param byChance the same share of the pairs of two people
 * @param matches how many pairs of one person the share rests on, as far as they are told apart
 * @param learnt whether the case told enough
 */
public record LearntWeight(
        Factor factor, double shipped, double weight, double among, double byChance, double matches, boolean learnt) {}
