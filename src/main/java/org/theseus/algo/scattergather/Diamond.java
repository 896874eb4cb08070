package org.theseus.algo.scattergather;

/**
 * One scatter-gather with its evidence. The caller must not change the arrays.
 *
 * @param middles number of distinct middles
 * @param scattered edges from the source that are in a pair inside, ascending
 * @param gathered edges into the sink that are in a pair inside, ascending
 */
public record Diamond(int source, int sink, int middles, int[] scattered, int[] gathered) {}
