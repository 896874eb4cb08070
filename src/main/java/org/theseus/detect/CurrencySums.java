package org.theseus.detect;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.theseus.model.Money;
import org.theseus.project.CaseGraph;

/**
 * Running sums of minor units, one a currency, with the number of rows in each; currencies are never added together.
 * Not thread-safe.
 *
 * <p>Order: by the sums in the order of the ISO codes, the first difference decides.
 */
public final class CurrencySums implements Comparable<CurrencySums> {

    private final CaseGraph graph;
    private final long[] minor;
    private final int[] rows;

    private CurrencySums(CaseGraph graph, long[] minor, int[] rows) {
        this.graph = graph;
        this.minor = minor;
        this.rows = rows;
    }

    /** Empty sums. */
    public static CurrencySums of(CaseGraph graph) {
        return new CurrencySums(graph, new long[graph.currencyCount()], new int[graph.currencyCount()]);
    }

    /** What arrived by the edges. */
    public static CurrencySums ofReceived(CaseGraph graph, int[] edges) {
        CurrencySums sums = of(graph);
        for (int edge : edges) {
            sums.addReceived(edge);
        }
        return sums;
    }

    /** What was sent by the edges. */
    public static CurrencySums ofSent(CaseGraph graph, int[] edges) {
        CurrencySums sums = of(graph);
        for (int edge : edges) {
            sums.addSent(edge);
        }
        return sums;
    }

    /** Adds the amount that arrived by an edge. */
    public void addReceived(int edge) {
        add(graph.graph().receivedCurrency(edge), graph.graph().receivedMinor(edge));
    }

    /** Takes the amount that arrived by an edge out again. */
    public void removeReceived(int edge) {
        remove(graph.graph().receivedCurrency(edge), graph.graph().receivedMinor(edge));
    }

    /** Adds the amount that was sent by an edge. */
    public void addSent(int edge) {
        add(graph.graph().sentCurrency(edge), graph.graph().sentMinor(edge));
    }

    /** Takes the amount that was sent by an edge out again. */
    public void removeSent(int edge) {
        remove(graph.graph().sentCurrency(edge), graph.graph().sentMinor(edge));
    }

    /** Adds one row. */
    public void add(int currency, long amountMinor) {
        minor[currency] = Math.addExact(minor[currency], amountMinor);
        rows[currency]++;
    }

    /** Takes one row out. */
    public void remove(int currency, long amountMinor) {
        minor[currency] -= amountMinor;
        rows[currency]--;
    }

    /** The sums as they are now, unaffected by later changes. */
    public CurrencySums copy() {
        return new CurrencySums(graph, minor.clone(), rows.clone());
    }

    /** Smallest share that this is of the whole, over the currencies with a row here and a sum above 0 there. */
    public OptionalDouble smallestShareOf(CurrencySums whole) {
        return shareOf(whole, Math::min);
    }

    /** Largest such share. */
    public OptionalDouble largestShareOf(CurrencySums whole) {
        return shareOf(whole, Math::max);
    }

    private OptionalDouble shareOf(CurrencySums whole, DoubleBinaryOperator pick) {
        double picked = Double.NaN;
        for (int currency = 0; currency < minor.length; currency++) {
            if (rows[currency] > 0 && whole.minor[currency] > 0) {
                double share = (double) minor[currency] / whole.minor[currency];
                picked = Double.isNaN(picked) ? share : pick.applyAsDouble(picked, share);
            }
        }
        return Double.isNaN(picked) ? OptionalDouble.empty() : OptionalDouble.of(picked);
    }

    @Override
    public int compareTo(CurrencySums other) {
        if (Arrays.equals(minor, other.minor)) {
            return 0;
        }
        for (int currency : graph.currenciesByCode()) {
            int order = Long.compare(minor[currency], other.minor[currency]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CurrencySums sums && Arrays.equals(minor, sums.minor);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(minor);
    }

    /** {@code 4400.00 EUR and 12.30 USD}; {@code nothing} without a row. */
    @Override
    public String toString() {
        String text = IntStream.of(graph.currenciesByCode())
                .filter(currency -> rows[currency] > 0)
                .mapToObj(currency -> new Money(minor[currency], graph.currency(currency)).toString())
                .collect(Collectors.joining(" and "));
        return text.isEmpty() ? "nothing" : text;
    }
}
