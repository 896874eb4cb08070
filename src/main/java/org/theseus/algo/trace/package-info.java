/**
 * Time-respecting money paths: from seed payments or accounts, forward or backward, the best simple paths under the rule of
 * {@code algo.follows}.
 *
 * <p>Entry types: {@link org.theseus.algo.trace.TraceQuery} says what is asked, {@link org.theseus.algo.trace.Trace} answers.
 *
 * <p>Method: best-first search over path prefixes with admissible bounds (P. E. Hart, N. J. Nilsson, B. Raphael, "A formal
 * basis for the heuristic determination of minimum cost paths", IEEE TSSC 4, 1968), the k best in order. The bounds are
 * optimal walks of the same rule without the demand that no node repeats (the relaxation of J. Y. Yen, "Finding the k
 * shortest loopless paths", 1971): fewest hops, widest bottleneck or earliest arrival (B. Xuan, A. Ferreira, A. Jarry,
 * "Computing shortest, fastest, and foremost journeys in dynamic networks", 2003).
 *
 * <p>Bounds: time and memory grow with the number of prefixes that are better than the worst path returned; finding simple
 * paths under order and span is NP-hard in general, so the query states a limit of expansions and the result says whether it
 * was reached. The relaxed walks cost O(c log m) for c pairs of edges that follow each other.
 *
 * <p>Ties: the total order is objective, number of hops, edge numbers from the seed outwards, so the answer never depends on
 * luck. Same-day payments are taken in either order, see {@code algo.follows}.
 */
@NullMarked
package org.theseus.algo.trace;

import org.jspecify.annotations.NullMarked;
