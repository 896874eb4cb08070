package org.theseus.fx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.theseus.model.Money;

/**
 * Rates by currency and day. A rate that was set for the very day or, at most a week before it, for the last day that had
 * one; else the rate fixed by law if there is one by then. Immutable and thread-safe.
 */
public final class RateTable {

    /** The currency that everything is converted into. */
    public static final String EURO = "EUR";

    /** Banks rest at most from a Thursday to the Tuesday after it; a week covers that. */
    private static final long MAX_AGE_DAYS = 7;

    private static final long BASIS_POINTS = 10_000;

    /** Only what was fixed by law. */
    public static final RateTable FIXED = of(List.of());

    private final Map<String, NavigableMap<Long, Rate>> set;
    private final Map<String, Rate> fixed = new TreeMap<>();

    private RateTable(Map<String, NavigableMap<Long, Rate>> set) {
        this.set = set;
        FixedRates.all().forEach(rate -> fixed.put(rate.currency(), rate));
    }

    /** A table of these rates and those fixed by law; of two rates of one currency and day the later in order stays. */
    public static RateTable of(Collection<Rate> rates) {
        Map<String, NavigableMap<Long, Rate>> set = new TreeMap<>();
        for (Rate rate : rates) {
            set.computeIfAbsent(rate.currency(), none -> new TreeMap<>())
                    .put(rate.day().toEpochDay(), rate);
        }
        return new RateTable(set);
    }

    /** The rates that were read, by currency and day. */
    public List<Rate> rates() {
        List<Rate> all = new ArrayList<>();
        set.values().forEach(days -> all.addAll(days.values()));
        return List.copyOf(all);
    }

    /** The rates fixed by law, by currency. */
    public List<Rate> fixed() {
        return List.copyOf(fixed.values());
    }

    /** The rate of a currency that holds on a day; none for the euro itself. */
    public Optional<Rate> find(String currency, LocalDate day) {
        NavigableMap<Long, Rate> days = set.get(currency);
        Map.Entry<Long, Rate> last = days == null ? null : days.floorEntry(day.toEpochDay());
        if (last != null && day.toEpochDay() - last.getKey() <= MAX_AGE_DAYS) {
            return Optional.of(last.getValue());
        }
        return Optional.ofNullable(fixed.get(currency)).filter(rate -> !day.isBefore(rate.day()));
    }

    /** An amount in EUR; empty if it is in EUR already or there is no rate. */
    public Optional<Converted> toEuro(Money amount, LocalDate day) {
        return find(amount.currency(), day)
                .map(rate -> new Converted(
                        Money.of(
                                amount.toDecimal().divide(rate.perEuro(), Money.digits(EURO), RoundingMode.HALF_UP),
                                EURO),
                        rate));
    }

    /** How far two amounts lie apart in basis points of the larger one, empty without the rates. */
    public OptionalLong apartBasisPoints(Money one, Money other, long epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        Optional<BigDecimal> first = exactEuro(one, day);
        Optional<BigDecimal> second = exactEuro(other, day);
        if (first.isEmpty() || second.isEmpty()) {
            return OptionalLong.empty();
        }
        BigDecimal larger = first.get().max(second.get());
        return larger.signum() == 0
                ? OptionalLong.of(0)
                : OptionalLong.of(first.get()
                        .subtract(second.get())
                        .abs()
                        .multiply(BigDecimal.valueOf(BASIS_POINTS))
                        .divide(larger, 0, RoundingMode.HALF_UP)
                        .longValue());
    }

    private Optional<BigDecimal> exactEuro(Money amount, LocalDate day) {
        return amount.currency().equals(EURO)
                ? Optional.of(amount.toDecimal())
                : find(amount.currency(), day)
                        .map(rate -> amount.toDecimal().divide(rate.perEuro(), 12, RoundingMode.HALF_UP));
    }
}
