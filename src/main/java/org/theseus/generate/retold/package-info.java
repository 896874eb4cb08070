/**
 * The subjects of the older stories, each told as the whole network that a court's file holds, by a writer who knew neither the
 * catalogue nor a detector, a planted case, the older stories or the networks of {@code court} (decision 132). Entry type:
 * {@link org.theseus.generate.retold.RetoldNetworks}; one class tells one network, {@code People} makes its members, {@code Tab} is
 * what one of them owes another. Nothing here is changed because of what is found or missed in it.
 */
@NullMarked
package org.theseus.generate.retold;

import org.jspecify.annotations.NullMarked;
