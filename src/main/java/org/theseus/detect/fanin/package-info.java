/**
 * Unrelated fan-in (catalogue A1): many people without a known tie to one payee pay it within a month. Entry type:
 * {@link org.theseus.detect.fanin.FanInDetector}; {@link org.theseus.detect.fanin.PayeeTies} is shared with the other
 * detectors that begin with a fan-in. Source: FIN-2023-Alert001, first red flag; FIN-2014-A008, appendix A.
 */
@NullMarked
package org.theseus.detect.fanin;

import org.jspecify.annotations.NullMarked;
