/**
 * Gather-scatter disbursement (catalogue B7): a payee of many unrelated senders pays several receivers soon after. Entry
 * type: {@link org.theseus.detect.gatherscatter.GatherScatterDetector}. Source: the {@code gather_scatter} shape of
 * AMLSim; subcontracted local groups for transport and accommodation.
 */
@NullMarked
package org.theseus.detect.gatherscatter;

import org.jspecify.annotations.NullMarked;
