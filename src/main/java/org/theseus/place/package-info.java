/**
 * Places by name: which town a text means, in any script, with its position and what kind of place it is on the routes.
 * Ambiguity is kept, never guessed away. Entry type: {@link org.theseus.place.Gazetteer}. Read lazily, one country at a
 * time, from GeoNames data (CC BY 4.0) and from our own list of towns of the routes. Nothing here knows transfers.
 */
@NullMarked
package org.theseus.place;

import org.jspecify.annotations.NullMarked;
