package org.theseus.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.theseus.reference.ReferenceDocument;
import org.theseus.reference.ReferenceFile;
import org.theseus.yaml.YamlSection;

/**
 * Prices of legs and packages as sources report them ({@code prices.yaml}). Routes and prices move; a price asked for
 * outside its dates is returned with the number of days by which it is stretched. Immutable and thread-safe; read when
 * first asked for.
 */
public final class PriceTable {

    private static final String NAME = "prices.yaml";

    private final ReferenceFile file;
    private final String extrapolation;
    private final List<Price> prices;

    private static final class Shipped {
        static final PriceTable INSTANCE = read(ReferenceDocument.shipped(NAME));
    }

    /**
     * A price that answers a query.
     *
     * @param daysOutside days between the day asked for and the nearest day of the price; 0 if it is a price of that day
     * @param undated the source gives no date, so that how far it is stretched is unknown
     */
    public record Quote(Price price, long daysOutside, boolean undated) {

        /** Whether the price is used for a day that its source does not speak of. */
        public boolean isExtrapolated() {
            return undated || daysOutside > 0;
        }
    }

    private PriceTable(ReferenceFile file, String extrapolation, List<Price> prices) {
        this.file = file;
        this.extrapolation = extrapolation;
        this.prices = List.copyOf(prices);
    }

    /** The prices that the program ships. */
    public static PriceTable shipped() {
        return Shipped.INSTANCE;
    }

    /** Prices from a document of the same layout; INPUT errors name the line. */
    public static PriceTable read(ReferenceDocument document) {
        YamlSection root = document.root();
        String extrapolation = root.text("extrapolation");
        List<Price> prices = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlSection section : root.sections("prices")) {
            Price price = Price.of(section, document.source(section));
            if (!ids.add(price.id())) {
                throw section.problem("id", "\"" + price.id() + "\" stands here twice", "Give each price its own id.");
            }
            section.finish();
            prices.add(price);
        }
        root.finish();
        return new PriceTable(document.file(), extrapolation, prices);
    }

    /** Version and digest of the file. */
    public ReferenceFile file() {
        return file;
    }

    /** What the file says of values that it stretches; findings print it beside an extrapolated price. */
    public String extrapolation() {
        return extrapolation;
    }

    /** All prices in the order of the file, precedents too. */
    public List<Price> prices() {
        return prices;
    }

    /**
     * Prices for a way from one country to another, those of the day first, then by distance in time, undated ones last.
     *
     * @param from where the way begins; the same country twice asks for ways inside it
     */
    public List<Quote> quotes(String from, String to, LocalDate day) {
        return prices.stream()
                .filter(price -> price.kind() != Price.Kind.PRECEDENT && price.isBetween(from, to))
                .map(price -> new Quote(
                        price,
                        price.validity().daysOutside(day),
                        price.validity().isUndated()))
                .sorted(Comparator.comparing(Quote::undated).thenComparing(Quote::daysOutside))
                .toList();
    }
}
