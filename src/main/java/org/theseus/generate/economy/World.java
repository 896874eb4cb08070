package org.theseus.generate.economy;

import org.theseus.generate.chance.Chance;
import org.theseus.generate.ledger.PaymentSink;
import org.theseus.generate.ledger.Truth;

/**
 * What every maker of content works in. Not a value: cast, sink and truth grow.
 *
 * @param chance only forked, by the name of the content; never drawn from
 */
public record World(Chance chance, Cast cast, Desk desk, PaymentSink sink, Truth truth) {}
