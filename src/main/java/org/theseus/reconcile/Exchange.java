package org.theseus.reconcile;

import java.util.OptionalLong;
import org.theseus.model.Money;

/** Compares amounts of two currencies by the rates of a day. */
@FunctionalInterface
public interface Exchange {

    /** No rate is known. */
    Exchange NONE = (one, other, epochDay) -> OptionalLong.empty();

    /**
     * How far two amounts lie apart, in basis points of the larger one; empty if no rate of the day is known.
     *
     * @param epochDay days since 1970-01-01
     */
    OptionalLong apartBasisPoints(Money one, Money other, long epochDay);
}
