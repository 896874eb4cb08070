/**
 * "Follows" is not "the same money": how much of what left an account must, may, and by convention does stem from money
 * that came in before.
 *
 * <p>Entry type: {@link org.theseus.algo.attribution.Attribution}.
 *
 * <p>Model: an allocation says for each payment out which earlier inflows, or the opening balance, paid for it; nothing is
 * paid twice and every payment is covered. MUST is the least, MAY the most that any allocation draws from the cited inflows.
 * Because a payment can draw on exactly what came before it, the sources of two payments are nested, and serving payments in
 * time order, from the wanted pool last (MUST) or first (MAY), is optimal. FIFO and pro rata (the "haircut") are the two
 * conventions of tracing claims (Clayton's Case, 1816; M. Moeser, R. Boehme, D. Breuker, "Towards risk scoring of Bitcoin
 * transactions", 2014, for their use on transaction graphs).
 *
 * <p>What is not known widens the bounds: without full records and an opening balance any money may have been there before,
 * so MUST is 0 and MAY is limited by the two sums and their order only; the same holds where the records contradict
 * themselves, because a payment is covered by nothing. Times that are intervals are taken at their most favourable for each
 * bound: MUST is exact then, MAY never too small.
 *
 * <p>Ties: at one exact time payments leave before others arrive, as in {@code algo.follows}. O(d log d) for d payments of
 * the account up to the hop.
 */
@NullMarked
package org.theseus.algo.attribution;

import org.jspecify.annotations.NullMarked;
