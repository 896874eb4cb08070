/**
 * Payments whose places go one way along a route: {@link org.theseus.detect.trail.RouteTrails}. Shared by B2, C5 and A9; no
 * detector lives here.
 */
@NullMarked
package org.theseus.detect.trail;

import org.jspecify.annotations.NullMarked;
