/**
 * Two parties weighed against each other, as Fellegi and Sunter (A theory for record linkage, 1969) do it: every fact that both
 * state adds a weight for or against, the sum is compared with two thresholds. {@link
 * org.theseus.resolve.evidence.EvidenceScorer} is the entry; weights are those of {@code theseus/identity.yaml}, after the
 * typology document's section 5.4.
 */
@NullMarked
package org.theseus.resolve.evidence;

import org.jspecify.annotations.NullMarked;
