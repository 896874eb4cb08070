package org.theseus.algo.pagerank;

/**
 * PageRank of each node.
 *
 * @param score share of the walk's time at each node, adding up to 1; empty for an empty graph
 * @param residual sum over the nodes of the difference that one more step of the walk would make; the scores are off by at
 *     most {@code residual / (1 - damping)} in sum
 * @param sweeps how many times all edges were read
 */
public record Scores(double[] score, double residual, int sweeps) {}
