package org.theseus.detect.fee;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.detect.CaseContext;
import org.theseus.detect.CountryDays;
import org.theseus.detect.EuroAmounts;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.Rows;
import org.theseus.detect.Wording;
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

    /** Stands for every country. */
    private static final String ANYWHERE = "";

    private static final int HEADS = 8;
    private static final int MOST_BANDS = 3;
    private static final double TOLERANCE = 0.05;

    private final CaseContext context;
    private final List<Price> prices;
    private final CountryDays<List<Band>> bands =
            new CountryDays<>((country, day) -> bands(nearest(day, country, null), day));
    private final CountryDays<List<Band>> packages =
            new CountryDays<>((none, day) -> bands(nearest(day, null, Price.Kind.PACKAGE), day));
    private final CountryDays<Span> legs = new CountryDays<>(this::legs);

    /** From the least to the most that prices name, in euro cents; {@code high} is 0 or less if nothing is known. */
    private record Span(long low, long high) {}

    /** A price at the rates of a day in euro cents; {@link EuroAmounts#NO_RATE} for what it does not state. */
    private record Band(Price price, long low, long high, long typical) {

        boolean holds(long cents) {
            return isWithin(cents) || heads(cents) > 0;
        }

        private boolean isWithin(long cents) {
            return low != EuroAmounts.NO_RATE && high != EuroAmounts.NO_RATE && cents >= low && cents <= high;
        }

        /** How many times the typical price an amount is, 0 if it is no multiple. */
        private int heads(long cents) {
            for (int heads = 1; typical != EuroAmounts.NO_RATE && heads <= HEADS; heads++) {
                if (Math.abs(cents - heads * typical) <= TOLERANCE * heads * typical) {
                    return heads;
                }
            }
            return 0;
        }

        /** Of which way, and what it costs: {@code leg BA > HR, 1500.00 EUR to 2000.00 EUR}. */
        String words(long cents) {
            return price.kind().name().toLowerCase(Locale.ROOT) + " " + String.join("/", price.starts()) + " > "
                    + String.join("/", price.ends()) + ", "
                    + (isWithin(cents)
                            ? Rows.euro(low) + " to " + Rows.euro(high)
                            : heads(cents) + " x " + Rows.euro(typical) + ", give or take "
                                    + Wording.percent(TOLERANCE))
                    + ", by " + price.reportedBy();
        }
    }

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
                && (matches(cents, context.places().payCountry(edge), edge)
                        || matches(cents, context.places().sendCountry(edge), edge));
    }

    /** Whether a sum in euro cents lies in a band of a package, wherever it leads. */
    public boolean isPackage(long cents, LocalDate day) {
        return isIn(packages.at(ANYWHERE, day.toEpochDay()), cents);
    }

    /** The first package that a sum in euro cents has the size of, with its band; what it is not if there is none. */
    public String packageWords(long cents, LocalDate day) {
        return packages.at(ANYWHERE, day.toEpochDay()).stream()
                .filter(band -> band.holds(cents))
                .findFirst()
                .map(band -> band.words(cents))
                .orElse("none of a package");
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
        if (cents == EuroAmounts.NO_RATE || country == null) {
            return true;
        }
        Span span = legs.at(country, Rows.day(context.graph(), edge));
        return span.high <= 0 || (cents * factor >= span.low && cents <= span.high * factor);
    }

    /** What legs that begin or end in a country cost, by prices of any date at the rates of a day. */
    private Span legs(String country, LocalDate day) {
        long low = Long.MAX_VALUE;
        long high = 0;
        for (Price price : prices) {
            boolean there = price.kind() == Price.Kind.LEG
                    && (price.starts().contains(country) || price.ends().contains(country));
            for (Money money : there ? amounts(price) : List.<Money>of()) {
                long sum = context.euros().cents(money, day);
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

    private boolean matches(long cents, @Nullable String country, int edge) {
        return country != null && isIn(bands.at(country, Rows.day(context.graph(), edge)), cents);
    }

    private static boolean isIn(List<Band> bands, long cents) {
        for (Band band : bands) {
            if (band.holds(cents)) {
                return true;
            }
        }
        return false;
    }

    /** Prices at a country (any if null), those of the day, else the nearest in time. */
    private List<Price> nearest(LocalDate day, @Nullable String country, Price.@Nullable Kind kind) {
        List<Price> there = prices.stream()
                .filter(price -> kind == null || price.kind() == kind)
                .filter(price -> !price.validity().isUndated())
                .filter(price -> country == null
                        || price.starts().contains(country)
                        || price.via().contains(country)
                        || price.ends().contains(country))
                .toList();
        long least = there.stream()
                .mapToLong(price -> price.validity().daysOutside(day))
                .min()
                .orElse(0);
        return there.stream()
                .filter(price -> price.validity().daysOutside(day) == least)
                .toList();
    }

    private List<Band> bands(List<Price> nearest, LocalDate day) {
        return nearest.stream()
                .map(price ->
                        new Band(price, cents(price.low(), day), cents(price.high(), day), cents(price.typical(), day)))
                .toList();
    }

    private long cents(@Nullable Money money, LocalDate day) {
        return money == null ? EuroAmounts.NO_RATE : context.euros().cents(money, day);
    }

    /** The annotation on a lead: the share of the rows whose amount matches, worth at most {@link #WEIGHT}. */
    public LeadDraft annotate(LeadDraft draft, int[] edges) {
        int[] matching = IntStream.of(edges).filter(this::matches).toArray();
        return draft.part(
                "amounts in a known price band (B1)",
                matching.length + " of " + edges.length + which(matching),
                WEIGHT,
                edges.length == 0 ? 0 : (double) matching.length / edges.length);
    }

    /** Rows with the band of each, by band: {@code  (1685.00 EUR on 2023-01-29: leg BA > HR, 1500.00 EUR to 2000.00 EUR)}. */
    private String which(int[] matching) {
        Map<String, List<Integer>> byBand = IntStream.of(matching)
                .boxed()
                .collect(Collectors.groupingBy(this::band, LinkedHashMap::new, Collectors.toList()));
        String first = byBand.entrySet().stream()
                .limit(MOST_BANDS)
                .map(band -> Rows.named(
                                context.graph(),
                                band.getValue().stream().mapToInt(i -> i).toArray())
                        + ": " + band.getKey())
                .collect(Collectors.joining("; "));
        String more = byBand.size() > MOST_BANDS ? "; and " + (byBand.size() - MOST_BANDS) + " more bands" : "";
        return matching.length == 0 ? "" : " (" + first + more + ")";
    }

    /** The first band that holds the amount of an edge that matches. */
    private String band(int edge) {
        long cents = context.euros().receivedCents(edge);
        return Stream.of(context.places().payCountry(edge), context.places().sendCountry(edge))
                .filter(Objects::nonNull)
                .flatMap(country -> bands.at(country, Rows.day(context.graph(), edge)).stream())
                .filter(band -> band.holds(cents))
                .map(band -> band.words(cents))
                .findFirst()
                .orElse("");
    }
}
