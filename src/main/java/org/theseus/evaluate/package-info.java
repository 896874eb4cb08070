/**
 * How good findings are against known truth: recall by pattern, precision of networks and at the first k leads, transfer-level
 * F1 with an interval, and trivial baselines beside it. Entry type: {@link org.theseus.evaluate.Evaluation}. Works on ids and
 * sets alone; no store, no detector, no printing. Labels never reach a detector.
 */
@NullMarked
package org.theseus.evaluate;

import org.jspecify.annotations.NullMarked;
