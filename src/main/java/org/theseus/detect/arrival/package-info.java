/**
 * When somebody who travels is estimated to have arrived (catalogue 1.1): {@link org.theseus.detect.arrival.Arrivals}. Used by
 * B3, C5 and the indicators of exploitation; printed with every use together with its basis and confidence.
 */
@NullMarked
package org.theseus.detect.arrival;

import org.jspecify.annotations.NullMarked;
