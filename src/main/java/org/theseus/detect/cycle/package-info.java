/**
 * F1, circular flow: {@link org.theseus.detect.cycle.CycleDetector} keeps the rings of payments that retain most value and
 * share no payment. Parameters: section {@code temporal-cycle} of {@code detectors.yaml}.
 */
@NullMarked
package org.theseus.detect.cycle;

import org.jspecify.annotations.NullMarked;
