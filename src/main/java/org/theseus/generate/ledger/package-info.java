/**
 * Payments of an invented case and the truth about them, before they become files. Entry types: {@link
 * org.theseus.generate.ledger.Payment}, {@link org.theseus.generate.ledger.Truth} and {@link
 * org.theseus.generate.ledger.PaymentSpool}, which holds any number of payments on disk and gives them back in time order.
 */
@NullMarked
package org.theseus.generate.ledger;

import org.jspecify.annotations.NullMarked;
