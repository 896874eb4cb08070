package org.theseus.generate.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.theseus.generate.land.TextResource;

/**
 * Exchange rates of the economy: units of a currency for one euro, by day. The paths are drawn through rounded quarterly
 * levels; they look like those years and are no published rates. Immutable.
 */
public final class Rates {

    private static final Rates ALL = read();

    /** Ten-thousandths of a unit for one euro, at the first day of each quarter. */
    private final Map<String, long[]> quarters;

    private Rates(Map<String, long[]> quarters) {
        this.quarters = quarters;
    }

    /** The rates of {@code theseus/generate/rates.txt}. */
    public static Rates all() {
        return ALL;
    }

    private static Rates read() {
        Map<String, long[]> quarters = new LinkedHashMap<>();
        for (String line : TextResource.lines("rates.txt")) {
            String[] cell = line.split(" ");
            long[] levels = new long[cell.length - 1];
            for (int i = 0; i < levels.length; i++) {
                levels[i] =
                        new java.math.BigDecimal(cell[i + 1]).movePointRight(4).longValueExact();
            }
            quarters.put(cell[0], levels);
        }
        return new Rates(quarters);
    }

    /** The currencies, without EUR. */
    public Iterable<String> currencies() {
        return quarters.keySet();
    }

    /**
     * Ten-thousandths of a unit for one euro on this day; linear between quarters.
     *
     * @throws IllegalArgumentException for a currency that the economy does not use
     */
    public long tenThousandths(String currency, long second) {
        if (currency.equals("EUR")) {
            return 10_000;
        }
        long[] levels = quarters.get(currency);
        if (levels == null) {
            throw new IllegalArgumentException("no rates of " + currency);
        }
        int month = Math.max(0, Math.min(Period.MONTHS - 1, Period.monthOf(second)));
        int quarter = month / 3;
        long from = Period.startOf(Period.month(quarter * 3));
        long to = Period.startOf(Period.month(quarter * 3 + 3));
        long day = (second - from) / Period.DAY;
        long days = (to - from) / Period.DAY;
        return levels[quarter] + (levels[quarter + 1] - levels[quarter]) * day / days;
    }

    /** Minor units of a currency for euro cents; all currencies here have two digits. */
    public long fromEuro(long cents, String currency, long second) {
        return Math.max(1, cents * tenThousandths(currency, second) / 10_000);
    }

    /** Euro cents for minor units of a currency. */
    public long toEuro(long minor, String currency, long second) {
        return Math.max(1, minor * 10_000 / tenThousandths(currency, second));
    }
}
