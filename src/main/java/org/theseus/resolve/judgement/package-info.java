/**
 * What analysts decided on who is who: {@code same}, {@code different}, {@code unsure}, of sets of mentions, with author, time
 * and reason. Judgements always win; they are never deleted, only withdrawn.
 */
@NullMarked
package org.theseus.resolve.judgement;

import org.jspecify.annotations.NullMarked;
