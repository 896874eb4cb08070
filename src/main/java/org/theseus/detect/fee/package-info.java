/**
 * B1, fee-band match, as an annotation: {@link org.theseus.detect.fee.FeeBands} says whether an amount lies in a known price
 * band. About a third of ordinary payments lie in some band, so it adds at most {@link
 * org.theseus.detect.fee.FeeBands#WEIGHT} to a score, never counts for an evidence group and makes no lead. Source: the
 * price table of catalogue 1.5.
 */
@NullMarked
package org.theseus.detect.fee;

import org.jspecify.annotations.NullMarked;
