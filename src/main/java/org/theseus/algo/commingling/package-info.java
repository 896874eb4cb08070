/**
 * Where followed money is after it has gone through accounts that mix it with other money: for every payment and every
 * account at the end the part of it by two conventions and between two bounds.
 *
 * <p>Entry types: {@link org.theseus.algo.commingling.SeedMoney} says what is followed, {@link
 * org.theseus.algo.commingling.Commingling} follows it, {@link org.theseus.algo.commingling.FollowedMoney} is the answer;
 * {@link org.theseus.algo.commingling.ExactBounds} sharpens the bounds of one payment or account.
 *
 * <p>Model: the money of one currency at one account is a purse. An allocation says for each payment out of a purse which
 * money in it was used; nothing is used twice. Money that the records do not show may have been in a purse unless its
 * opening balance is known and its records never contradict it. FIFO: what came first leaves first, unit by unit, also
 * through several accounts (Clayton's Case, 1816; for transaction graphs: R. Anderson, I. Shumailov, M. Ahmed, "Making
 * Bitcoin legal", 2018). Pro rata, the "haircut": each payment takes of everything in proportion (M. Moeser, R. Boehme,
 * D. Breuker, "Towards risk scoring of Bitcoin transactions", 2014), rounded to the nearest minor unit; what is rounded off
 * stays in the purse, so the sum is conserved exactly. MUST is the least and MAY the most that any allocation can give.
 *
 * <p>Stated order, for the two conventions: by earliest time; payments of one exact millisecond all leave before any
 * arrives; a payment of which only an interval is known is taken as soon as the purse covers it, at the latest when its
 * interval ends (then those with nothing pending before them first, then by edge number). The bounds hold for every order
 * that the intervals allow.
 *
 * <p>Fees and conversions: of a payment that arrives smaller, or in another currency, the followed part arrives in
 * proportion, rounded down; for the bounds a fee may fall wholly on either part. Money converted is counted in the currency
 * it arrived in, currencies are never added. Payments from an account to itself move nothing. Terminal nodes keep what they
 * get: followed money ends there.
 *
 * <p>Bounds: O(m log m) for m payments for pro rata and the bounds; FIFO costs a step for each fragment moved, which is
 * near m in practice and m fragments a payment at worst. Memory about 70 bytes a payment. The bounds of the whole graph are
 * safe (never too narrow) and exact where no account can get the followed money by two ways; see {@code ExactBounds}.
 */
@NullMarked
package org.theseus.algo.commingling;

import org.jspecify.annotations.NullMarked;
