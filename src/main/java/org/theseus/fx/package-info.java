/**
 * Exchange rates by day, and amounts converted by them. One euro is so many units of a currency; a day without a rate takes
 * the last one of the week before it. Currencies that the euro replaced, or that are fixed to it by law, have their fixed
 * rate. Without a rate nothing is converted.
 *
 * <p>Entry type: {@link org.theseus.fx.RateTable}. Every {@link org.theseus.fx.Converted} amount names its
 * {@link org.theseus.fx.Rate}. No store lives here; files are read by {@link org.theseus.fx.RateFile}.
 */
@NullMarked
package org.theseus.fx;

import org.jspecify.annotations.NullMarked;
