/**
 * The other side of a payment out of a bank's free text: account numbers proved by their check digits, names by the
 * patterns of a profile, a remainder that is never more than a hint. Everything found carries a {@link
 * org.theseus.counterparty.Confidence}; the text itself is never changed.
 *
 * <p>Entry type: {@link org.theseus.counterparty.CounterpartyText}. Account numbers alone: {@link
 * org.theseus.counterparty.AccountScan}. Nothing here knows files, profiles or transfers.
 */
@NullMarked
package org.theseus.counterparty;

import org.jspecify.annotations.NullMarked;
