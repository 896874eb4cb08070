package org.theseus.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.theseus.fx.RateTable;
import org.theseus.model.Money;
import org.theseus.project.CaseGraph;

/**
 * What edges are worth in euro cents, by the case's dated rates; {@link #NO_RATE} where there is none, which makes a condition
 * not testable. Worked out for all edges when first asked for, unless all are in euro: O(edges), 8 bytes each. Thread-safe.
 */
public final class EuroAmounts {

    /** No rate, no conversion. */
    public static final long NO_RATE = -1;

    private final CaseGraph graph;
    private final RateTable rates;
    /** Whether everything arrives in euro, so that nothing has to be worked out. */
    private final boolean isEuro;

    private volatile long @Nullable [] received;
    private int withoutRate;

    EuroAmounts(CaseGraph graph, RateTable rates) {
        this.graph = graph;
        this.rates = rates;
        this.isEuro = graph.currencyCount() == 1 && graph.currency(0).equals(RateTable.EURO);
    }

    /** Euro cents that an edge's payee got, by the rate of the day it was sent; {@link #NO_RATE} without one. */
    public long receivedCents(int edge) {
        return isEuro ? graph.graph().receivedMinor(edge) : all()[edge];
    }

    /**
     * The same for whoever has the amount that arrived at hand, so that nobody looks it up again.
     *
     * @param receivedMinor what the graph says that the payee got
     */
    public long receivedCents(int edge, long receivedMinor) {
        return isEuro ? receivedMinor : all()[edge];
    }

    /** Number of edges without a rate. */
    public int withoutRate() {
        if (!isEuro) {
            all();
        }
        return withoutRate;
    }

    /** Euro cents of a sum by the rate of a day; {@link #NO_RATE} without one. */
    public long cents(Money money, LocalDate day) {
        return money.currency().equals(RateTable.EURO)
                ? money.minor()
                : rates.toEuro(money, day)
                        .map(converted -> converted.euro().minor())
                        .orElse(NO_RATE);
    }

    private long[] all() {
        long[] known = received;
        return known != null ? known : workedOut();
    }

    private synchronized long[] workedOut() {
        long[] known = received;
        if (known != null) {
            return known;
        }
        long[] cents = new long[graph.graph().edgeCount()];
        int without = 0;
        for (int edge = 0; edge < cents.length; edge++) {
            cents[edge] = cents(edge);
            without += cents[edge] == NO_RATE ? 1 : 0;
        }
        withoutRate = without;
        received = cents;
        return cents;
    }

    private long cents(int edge) {
        long minor = graph.graph().receivedMinor(edge);
        String currency = graph.currency(graph.graph().receivedCurrency(edge));
        if (currency.equals(RateTable.EURO)) {
            return minor;
        }
        LocalDate day = Instant.ofEpochMilli(graph.graph().earliest(edge))
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
        return cents(new Money(minor, currency), day);
    }
}
