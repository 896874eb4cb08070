package org.theseus.route;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Money;
import org.theseus.place.CountryCode;
import org.theseus.reference.Source;
import org.theseus.yaml.YamlSection;

/**
 * What a leg or a package costs by one source. At least one of the amounts is there; all are of one currency. Immutable.
 *
 * @param starts countries in one of which it begins
 * @param via countries on the way, as the source names them; may be empty
 * @param ends countries in one of which it ends
 * @param low smallest amount stated, or null
 * @param typical the usual amount, or null
 * @param high largest amount stated, or null
 */
public record Price(
        String id,
        Kind kind,
        SortedSet<String> starts,
        List<String> via,
        SortedSet<String> ends,
        Unit unit,
        @Nullable Money low,
        @Nullable Money typical,
        @Nullable Money high,
        Validity validity,
        Source source,
        @Nullable String note) {

    /** What is paid for. */
    public enum Kind {
        /** One leg of a route. */
        LEG,
        /** A journey over several countries. */
        PACKAGE,
        /** Another part of the world, for comparison only; no query returns it. */
        PRECEDENT
    }

    /** For whom or what the amount is. */
    public enum Unit {
        PERSON,
        FAMILY,
        /** One vehicle with all who are in it. */
        TRIP
    }

    public Price {
        via = List.copyOf(via);
    }

    /** Whose report it is, as a finding prints it. */
    public String reportedBy() {
        return source.label();
    }

    static Price of(YamlSection section, Source source) {
        String currency = section.text("currency");
        if (!Money.isKnown(currency)) {
            throw section.problem("currency", "\"" + currency + "\" is no currency", "Write an ISO 4217 code.");
        }
        Price price = new Price(
                section.text("id"),
                section.choice("kind", Kind.class, Kind.LEG),
                countries(section, "starts"),
                List.copyOf(countries(section, "via")),
                countries(section, "ends"),
                section.choice("unit", Unit.class, Unit.PERSON),
                amount(section, "low", currency),
                amount(section, "typical", currency),
                amount(section, "high", currency),
                Validity.of(section),
                source,
                section.textOrNull("note"));
        if (price.low == null && price.typical == null && price.high == null) {
            throw section.problem("typical", "no amount is stated", "Give low, typical or high.");
        }
        if (!isAscending(price.low, price.typical)
                || !isAscending(price.typical, price.high)
                || !isAscending(price.low, price.high)) {
            throw section.problem("high", "the amounts do not ascend", "Order them: low, typical, high.");
        }
        if (price.starts.isEmpty() || price.ends.isEmpty()) {
            throw section.problem("starts", "a price needs both ends", "Give starts and ends.");
        }
        return price;
    }

    private static boolean isAscending(@Nullable Money small, @Nullable Money large) {
        return small == null || large == null || small.minor() <= large.minor();
    }

    private static SortedSet<String> countries(YamlSection section, String key) {
        SortedSet<String> codes = new TreeSet<>();
        for (String code : section.texts(key)) {
            if (!code.equals(CountryCode.find(code))) {
                throw section.problem(key, "\"" + code + "\" is no country", "Write alpha-2 codes, or XK.");
            }
            codes.add(code);
        }
        return codes;
    }

    static @Nullable Money amount(YamlSection section, String key, String currency) {
        String text = section.textOrNull(key);
        if (text == null) {
            return null;
        }
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw section.problem(key, "\"" + text + "\" is no whole sum of money", "Write digits, for example 2800.");
        }
        return Money.of(new BigDecimal(text), currency);
    }

    /** Whether the price is for a way between two countries, whole or as one leg of it. */
    boolean isBetween(String from, String to) {
        return starts.contains(from) && ends.contains(to);
    }

    /** The currency of all its amounts. */
    public String currency() {
        Money any = typical != null ? typical : low != null ? low : high;
        return any == null ? "" : any.currency();
    }

    /** Whether the source states both ends of a band. */
    public boolean isBand() {
        return low != null && high != null;
    }
}
