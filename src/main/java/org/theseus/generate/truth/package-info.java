/**
 * The truth about an invented case as files: what was planted, what only looks so, who is who. Entry types: {@link
 * org.theseus.generate.truth.PartyFiles} and {@link org.theseus.generate.truth.TruthFiles}.
 */
@NullMarked
package org.theseus.generate.truth;

import org.jspecify.annotations.NullMarked;
