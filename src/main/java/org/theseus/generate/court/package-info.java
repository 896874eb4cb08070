/**
 * Whole networks as the file of a court holds them, told by a writer who knew neither the catalogue nor a detector nor a planted
 * case (decision 124). Entry type: {@link org.theseus.generate.court.CourtNetworks}. {@code CourtFile} is what such a file holds
 * of a network, {@code CourtDays} the ordinary payments of the same people. Nothing here is changed because of what is found or
 * missed in it, and nothing here uses the cases that are planted from definitions.
 */
@NullMarked
package org.theseus.generate.court;

import org.jspecify.annotations.NullMarked;
