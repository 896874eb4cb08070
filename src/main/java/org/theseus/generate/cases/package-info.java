/**
 * Planted cases. Entry type: {@link org.theseus.generate.cases.PlantedCases}, which plants every kind in the numbers asked for.
 * Each of the other classes tells some kinds: how a case of an indicator is made from its definition, and which rules a boundary
 * case may break, one at a time. {@code Stories} are told like court cases, with numbers that are not the catalogue's;
 * {@code LookAlikes} are innocent. The definitions are written here anew from the catalogue; nothing is shared with detectors.
 */
@NullMarked
package org.theseus.generate.cases;

import org.jspecify.annotations.NullMarked;
