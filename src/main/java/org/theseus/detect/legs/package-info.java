/**
 * Pay-per-leg sequence (catalogue B2): {@link org.theseus.detect.legs.PayPerLegDetector}. The search along routes is that of
 * {@link org.theseus.detect.trail.RouteTrails}.
 */
@NullMarked
package org.theseus.detect.legs;

import org.jspecify.annotations.NullMarked;
