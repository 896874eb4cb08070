package org.theseus.resolve.cluster;

import org.theseus.resolve.evidence.Identifiers;
import org.theseus.resolve.mention.MentionRef;

/**
 * An identifier that stands beside so many names that it belongs to a place (a camp, a call shop, an interpreter, a clerk) and
 * joins nobody.
 *
 * @param surnames how many different surnames stand beside it, counted to one above the limit
 * @param descriptions how many different sides state it
 * @param at a mention that states it
 */
public record SharedPlace(Identifiers.Kind kind, int surnames, int descriptions, MentionRef at) {}
