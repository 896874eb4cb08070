package org.theseus.detect.fee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.detect.CaseContext;
import org.theseus.detect.EuroAmounts;
import org.theseus.detect.LeadDraft;
import org.theseus.model.Money;
import org.theseus.route.Price;

/**
 * Whether amounts lie in bands of known prices (B1). A price of a leg or package counts where the country of payment is one
 * of those that it names, on the days for which its source gives it; where no price is dated so, the nearest in time counts
 * and the answer is called extrapolated. An amount matches if it lies in the band [low, high] that the source states, or
 * within 5 % of one to eight times its typical price. A price "up to" a sum is no band. Thread-safe.
 */
public final class FeeBands {

    /** The most that a match may add to a score. */
    public static final double WEIGHT = 0.05;

    private static final int HEADS = 8;
    private static final double TOLERANCE = 0.05;

    private final CaseContext context;
    private final List<Price> prices;
    private final Map<Asked, List<Price>> nearest = new ConcurrentHashMap<>();
    private final Map<Asked, Span> legs = new ConcurrentHashMap<>();

    /** What prices were asked for. */
    private record Asked(LocalDate day, @Nullable String country, Price.@Nullable Kind kind) {}

    /** From the least to the most that prices name, in euro cents; {@code high} is 0 or less if nothing is known. */
    private record Span(long low, long high) {}

    /** The one of a case. */
    private record OfCase() implements CaseContext.Shared<FeeBands> {

        @Override
        public FeeBands of(CaseContext context) {
            return new FeeBands(
                    context,
                    context.references().prices().prices().stream()
                            .filter(price -> price.kind() != Price.Kind.PRECEDENT)
                            .toList());
        }
    }

    private FeeBands(CaseContext context, List<Price> prices) {
        this.context = context;
        this.prices = prices;
    }

    /** Prices as a case's references have them. */
    public static FeeBands of(CaseContext context) {
        return context.shared(new OfCase());
    }

    /** Whether an edge's amount lies in a band of a leg or package at the country where it was paid out, or in. */
    public boolean matches(int edge) {
        long cents = context.euros().receivedCents(edge);
        return cents != EuroAmounts.NO_RATE
                && (matches(cents, context.places().payCountry(edge), day(edge), null)
                        || matches(cents, context.places().sendCountry(edge), day(edge), null));
    }

    /** Whether a sum in euro cents lies in a band of a package, wherever it leads. */
    public boolean isPackage(long cents, LocalDate day) {
        return nearest(day, null, Price.Kind.PACKAGE).stream().anyMatch(price -> isIn(price, cents, day));
    }

    /** The highest price of a package that names the country, in euro cents; empty if none does or there is no rate. */
    public OptionalLong packageHigh(@Nullable String country, LocalDate day) {
        return nearest(day, country, Price.Kind.PACKAGE).stream()
                .flatMapToLong(price -> {
                    Money most = price.high() != null ? price.high() : price.typical();
                    long cents =
                            most == null ? EuroAmounts.NO_RATE : context.euros().cents(most, day);
                    return cents == EuroAmounts.NO_RATE ? LongStream.empty() : LongStream.of(cents);
                })
                .max();
    }

    /**
     * Whether an edge's amount is at most so many times above or below what prices of legs that begin or end in the country
     * where it was paid out name, of any date; true where no such price or no rate is known, since nothing can then be said
     * against it.
     */
    public boolean isPlausible(int edge, double factor) {
        long cents = context.euros().receivedCents(edge);
        String country = context.places().payCountry(edge);
        Span span = country == null
                ? new Span(Long.MAX_VALUE, 0)
                : legs.computeIfAbsent(new Asked(day(edge), country, Price.Kind.LEG), this::legs);
        return cents == EuroAmounts.NO_RATE
                || span.high <= 0
                || (cents * factor >= span.low && cents <= span.high * factor);
    }

    /** What legs that begin or end in a country cost, by prices of any date at the rates of a day. */
    private Span legs(Asked asked) {
        long low = Long.MAX_VALUE;
        long high = 0;
        for (Price price : prices) {
            boolean there = price.kind() == Price.Kind.LEG
                    && (price.starts().contains(asked.country) || price.ends().contains(asked.country));
            for (Money money : there ? amounts(price) : List.<Money>of()) {
                long sum = context.euros().cents(money, asked.day);
                low = sum == EuroAmounts.NO_RATE ? low : Math.min(low, sum);
                high = Math.max(high, sum);
            }
        }
        return new Span(low, high);
    }

    private static List<Money> amounts(Price price) {
        return Stream.of(
                        Optional.ofNullable(price.low()),
                        Optional.ofNullable(price.typical()),
                        Optional.ofNullable(price.high()))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean matches(long cents, @Nullable String country, LocalDate day, Price.@Nullable Kind kind) {
        return country != null && nearest(day, country, kind).stream().anyMatch(price -> isIn(price, cents, day));
    }

    /** Prices at a country (any if null), those of the day, else the nearest in time. */
    private List<Price> nearest(LocalDate day, @Nullable String country, Price.@Nullable Kind kind) {
        return nearest.computeIfAbsent(new Asked(day, country, kind), this::nearest);
    }

    private List<Price> nearest(Asked asked) {
        List<Price> there = prices.stream()
                .filter(price -> asked.kind == null || price.kind() == asked.kind)
                .filter(price -> !price.validity().isUndated())
                .filter(price -> asked.country == null
                        || price.starts().contains(asked.country)
                        || price.via().contains(asked.country)
                        || price.ends().contains(asked.country))
                .toList();
        long least = there.stream()
                .mapToLong(price -> price.validity().daysOutside(asked.day))
                .min()
                .orElse(0);
        return there.stream()
                .filter(price -> price.validity().daysOutside(asked.day) == least)
                .toList();
    }

    private boolean isIn(Price price, long cents, LocalDate day) {
        Money low = price.low();
        Money high = price.high();
        if (low != null && high != null) {
            long from = context.euros().cents(low, day);
            long to = context.euros().cents(high, day);
            if (from != EuroAmounts.NO_RATE && to != EuroAmounts.NO_RATE && cents >= from && cents <= to) {
                return true;
            }
        }
        Money typical = price.typical();
        long one = typical == null ? EuroAmounts.NO_RATE : context.euros().cents(typical, day);
        return one != EuroAmounts.NO_RATE
                && IntStream.rangeClosed(1, HEADS)
                        .anyMatch(heads -> Math.abs(cents - heads * one) <= TOLERANCE * heads * one);
    }

    /** The annotation on a lead: the share of the rows whose amount matches, worth at most {@link #WEIGHT}. */
    public LeadDraft annotate(LeadDraft draft, int[] edges) {
        long matching = IntStream.of(edges).filter(this::matches).count();
        return draft.part(
                "amounts in a known price band (B1)",
                matching + " of " + edges.length,
                WEIGHT,
                edges.length == 0 ? 0 : (double) matching / edges.length);
    }

    private LocalDate day(int edge) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(context.graph().graph().earliest(edge)), ZoneOffset.UTC);
    }
}
