/**
 * A4, rapid pass-through: {@link org.theseus.detect.passthrough.PassThroughDetector}. Parameters: section {@code
 * pass-through} of {@code detectors.yaml}.
 */
@NullMarked
package org.theseus.detect.passthrough;

import org.jspecify.annotations.NullMarked;
