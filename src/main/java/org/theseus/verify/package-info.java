/**
 * Independent checks of findings: {@link org.theseus.verify.FindingVerifier} sees a finding and its evidence transfers,
 * nothing else, and says what does not hold. It shares no code with the detectors, so an error there cannot hide here. No
 * detector, no graph, no algorithm may be used in this package.
 */
@NullMarked
package org.theseus.verify;

import org.jspecify.annotations.NullMarked;
