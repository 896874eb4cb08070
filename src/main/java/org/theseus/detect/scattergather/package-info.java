/**
 * Scatter-gather (the {@code scatter_gather} shape of AMLSim): {@link
 * org.theseus.detect.scattergather.ScatterGatherDetector}. The search is that of {@code algo.scattergather}.
 */
@NullMarked
package org.theseus.detect.scattergather;

import org.jspecify.annotations.NullMarked;
