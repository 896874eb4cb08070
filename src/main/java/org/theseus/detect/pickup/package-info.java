/**
 * People who are paid in town after town: {@link org.theseus.detect.pickup.TravellingReceiverDetector} (catalogue A9) and
 * {@link org.theseus.detect.pickup.TravellerTrailDetector} (C5). A traveller's trail serves to protect, to date legs and to
 * find collectors nearby, never as suspicion.
 */
@NullMarked
package org.theseus.detect.pickup;

import org.jspecify.annotations.NullMarked;
