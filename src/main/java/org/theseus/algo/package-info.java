/**
 * Pure algorithms on {@link org.theseus.graph.TemporalGraph}, one small package each, with paper, bounds and behaviour on
 * ties. This root package holds what they share: {@link org.theseus.algo.Monitor}. No domain word, no threshold, no
 * input or output, no library.
 */
@NullMarked
package org.theseus.algo;

import org.jspecify.annotations.NullMarked;
