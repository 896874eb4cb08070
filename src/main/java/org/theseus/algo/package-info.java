/**
 * Pure algorithms on {@link org.theseus.graph.TemporalGraph}, one small package each, with paper, bounds and behaviour on
 * ties. This root package holds what they share: {@link org.theseus.algo.Monitor} for
 * progress and cancellation, {@link org.theseus.algo.Ticker} for inner loops that ask it, {@link org.theseus.algo.Chunks}
 * for work on several threads whose result does not depend on their number, {@link org.theseus.algo.IntStack} for ints in a
 * row. No domain word, no threshold, no
 * input or output, no library.
 */
@NullMarked
package org.theseus.algo;

import org.jspecify.annotations.NullMarked;
