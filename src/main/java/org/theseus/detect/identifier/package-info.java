/**
 * Which parties state the same phone, document, e-mail or address ({@link
 * org.theseus.detect.identifier.SharedIdentifiers}), and the sides of payments that follow from it, an address under one
 * surname only ({@link org.theseus.detect.identifier.PartyClusters}). Numbers of facts only: no text is compared here, and no detector but A8
 * lives here.
 */
@NullMarked
package org.theseus.detect.identifier;

import org.jspecify.annotations.NullMarked;
