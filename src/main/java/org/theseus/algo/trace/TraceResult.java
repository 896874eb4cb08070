package org.theseus.algo.trace;

import java.util.List;

/**
 * The answer to a trace.
 *
 * @param paths best first; under {@link TraceOrder#AMOUNT} those of the lowest seed currency number first, each currency
 *     with up to the number asked for
 * @param complete whether the paths are proven to be the best; false if the limit of expansions was reached before
 * @param expansions number of path prefixes that were extended
 */
public record TraceResult(List<TracePath> paths, boolean complete, long expansions) {}
