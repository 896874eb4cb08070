package org.theseus.resolve.cluster;

import org.theseus.resolve.evidence.Identifiers;
import org.theseus.resolve.mention.MentionRef;

/**
 * Two parties that share something and are not one.
 *
 * @param one id of a party
 * @param other id of the other
 * @param kind what they share
 * @param household whether it is an address or phone and they share a word of their names, too: relatives rather than strangers
 * @param here a mention of the first that states it
 * @param there a mention of the second that states it
 */
public record Tie(
        String one, String other, Identifiers.Kind kind, boolean household, MentionRef here, MentionRef there) {}
