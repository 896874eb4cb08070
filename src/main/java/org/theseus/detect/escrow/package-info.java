/**
 * Escrow deposit and release on arrival (catalogue B3): {@link org.theseus.detect.escrow.EscrowDetector}. {@link
 * org.theseus.detect.escrow.EscrowSearch} pairs deposits with releases at one holder.
 */
@NullMarked
package org.theseus.detect.escrow;

import org.jspecify.annotations.NullMarked;
