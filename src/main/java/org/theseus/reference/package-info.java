/**
 * What every shipped file of reference data says of itself: its version, its digest, and for each value the source with a
 * mark on what was recalled from general knowledge and must be checked before anything legal rests on it. Entry type:
 * {@link org.theseus.reference.ReferenceDocument}. What a file's values mean is known in the packages that read them.
 */
@NullMarked
package org.theseus.reference;

import org.jspecify.annotations.NullMarked;
