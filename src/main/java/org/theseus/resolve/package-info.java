/**
 * Who is who: which mentions are one person, with the evidence for and against, under the judgements of analysts. Source rows
 * are never changed; a party is a set of mentions above them, and every joining can be explained and undone.
 *
 * <p>The way: {@link org.theseus.resolve.mention} takes up what rows say, {@link org.theseus.resolve.name} and {@link
 * org.theseus.resolve.identifier} make it comparable, {@link org.theseus.resolve.evidence} weighs two parties against each
 * other, {@link org.theseus.resolve.cluster} decides. No database, no files but the packed lists and weights; the outcome
 * depends on the mentions, the judgements and the parameters, never on their order.
 */
@NullMarked
package org.theseus.resolve;

import org.jspecify.annotations.NullMarked;
