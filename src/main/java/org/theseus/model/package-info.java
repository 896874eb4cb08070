/**
 * The immutable words of the domain: money, booking times, the two sides of a transfer, the transfer itself and the
 * source rows that prove it, and the one exception root.
 *
 * <p>Entry type: {@link org.theseus.model.Transfer}. Everything here is a value: no input or output, no database, no
 * scores, no dependency but the JDK.
 */
@NullMarked
package org.theseus.model;

import org.jspecify.annotations.NullMarked;
