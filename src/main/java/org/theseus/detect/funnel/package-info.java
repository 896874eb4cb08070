/**
 * Funnel account (catalogue A3): money comes in at several places from several payers and leaves almost at once. Entry
 * type: {@link org.theseus.detect.funnel.FunnelDetector}. Source: FIN-2014-A008 and FIN-2020-A008, "funnel accounts".
 */
@NullMarked
package org.theseus.detect.funnel;

import org.jspecify.annotations.NullMarked;
