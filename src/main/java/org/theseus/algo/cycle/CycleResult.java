package org.theseus.algo.cycle;

import java.util.List;

/**
 * The cycles found.
 *
 * @param cycles edges of each in time order, sorted by edge numbers; the caller must not change the arrays
 * @param complete whether these are all; false if there are more than the limit
 */
public record CycleResult(List<int[]> cycles, boolean complete) {}
