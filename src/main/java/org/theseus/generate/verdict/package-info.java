/**
 * Ten further networks told whole by a third writer, who knew neither the catalogue nor a detector nor a planted case, and the
 * older networks by title only (decision 134). Entry type: {@link org.theseus.generate.verdict.Verdicts}. Nothing here is changed
 * because of what is found or missed in it.
 */
@NullMarked
package org.theseus.generate.verdict;

import org.jspecify.annotations.NullMarked;
