package org.theseus.app;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.fx.Converted;
import org.theseus.fx.Rate;
import org.theseus.fx.RateTable;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Mention;
import org.theseus.model.Money;
import org.theseus.model.PartyId;
import org.theseus.model.SourceRow;
import org.theseus.proceeds.Line;
import org.theseus.proceeds.Proceeds;
import org.theseus.table.Column;
import org.theseus.table.Kind;
import org.theseus.table.Table;

/** Proceeds as tables: each payment with the sums below, or the sums by month alone; in EUR by the rate of each payment's day. */
final class ProceedsTable {

    private static final String TOTAL = "total";
    private static final String EUR_TOTAL = "total in EUR";

    private final String of;
    private final Proceeds proceeds;
    private final RateTable rates;
    private final TreeSet<String> unrated = new TreeSet<>();
    private final TreeSet<String> sources = new TreeSet<>();

    /**
     * @param of id of the finding or network, or of the first account's party
     */
    ProceedsTable(String of, Proceeds proceeds, RateTable rates) {
        this.of = of;
        this.proceeds = proceeds;
        this.rates = rates;
    }

    /** One line a payment, the sums as its footer. */
    Table rows() {
        Table.Builder table = Table.withProvenance(
                "proceeds",
                Column.text("month", "Month"),
                Column.time("time", "Time"),
                Column.text("kind", "What"),
                Column.id("account", "Account").ifRoom(),
                Column.text("counterparty", "Counterparty"),
                Column.id("counterparty_id", "Counterparty id").inFiles(),
                Column.money("amount", "Amount", "currency"),
                Column.money("least", "At least", "currency"),
                Column.money("most", "At most", "currency"),
                Column.money("eur_least", "At least EUR", "eur_currency")
                        .ifAny()
                        .ifRoom(),
                Column.money("eur_most", "At most EUR", "eur_currency").ifAny().ifRoom(),
                Column.text("eur_rate", "Rate").inFiles(),
                Column.text("basis", "Basis").wrapped(),
                Column.of("findings", "Leads", Kind.LIST).ifAny().ifRoom(),
                Column.text("why", "What lowers it").ifAny().wrapped().ifRoom(),
                Column.id("transfer_id", "Transfer").inFiles());
        for (Line line : proceeds.lines()) {
            Optional<Rate> rate = rate(line);
            List<SourceRow> proof = line.transfer().sources();
            table.sourced(
                    proof,
                    Proceeds.month(line.transfer().time()),
                    line.transfer().time(),
                    line.kind().words(),
                    line.account().label(),
                    counterparty(line),
                    PartyId.of(line.counterparty()),
                    line.account().equals(line.transfer().to())
                            ? line.transfer().received()
                            : line.transfer().amount(),
                    line.least(),
                    line.most(),
                    foreign(line) ? euro(line.least(), line.transfer().time()) : null,
                    foreign(line) ? euro(line.most(), line.transfer().time()) : null,
                    rate.map(Rate::toString).orElse(null),
                    line.basis().words(),
                    line.findings(),
                    line.why().isEmpty() ? null : line.why(),
                    line.transfer().id());
        }
        sums().forEach(sum -> sum.into(table));
        notes(table);
        return table.build();
    }

    /** One line a month and currency, then the totals. */
    Table monthly() {
        Table.Builder table = Table.of(
                "proceeds by month",
                Column.text("month", "Month"),
                Column.text("kind", "What"),
                Column.money("least", "At least", "currency"),
                Column.money("most", "At most", "currency"),
                Column.id("of", "Of").inFiles());
        sums().forEach(sum -> table.row(sum.month(), sum.kind(), sum.least(), sum.most(), of));
        notes(table);
        return table.build();
    }

    private record SumLine(String month, String kind, Money least, Money most) {

        void into(Table.Builder table) {
            @Nullable Object[] cells = new @Nullable Object[16];
            cells[0] = month;
            cells[2] = kind;
            cells[7] = least;
            cells[8] = most;
            table.footer(cells);
        }
    }

    private List<SumLine> sums() {
        List<SumLine> sums = new ArrayList<>();
        proceeds.months()
                .forEach((month, currencies) -> currencies.forEach((currency, sum) -> add(sums, month, currency, sum)));
        proceeds.totals().forEach((currency, sum) -> add(sums, TOTAL, currency, sum));
        proceeds.kept().forEach((currency, bounds) -> {
            if (bounds.most() > 0) {
                sums.add(line(TOTAL, "kept at the end of the records", currency, bounds));
            }
        });
        if (proceeds.totals().keySet().stream().anyMatch(currency -> !currency.equals(RateTable.EURO))) {
            euros().forEach((kind, bounds) -> sums.add(line(EUR_TOTAL, kind.words(), RateTable.EURO, bounds)));
        }
        return sums;
    }

    private static void add(List<SumLine> sums, String month, String currency, Proceeds.Sum sum) {
        Map<Line.Kind, Proceeds.Bounds> kinds = new TreeMap<>(Map.of(
                Line.Kind.RECEIVED, sum.received(),
                Line.Kind.PASSED_ON, sum.passedOn(),
                Line.Kind.CASH_OUT, sum.cash()));
        kinds.forEach((kind, bounds) -> {
            if (bounds.most() > 0) {
                sums.add(line(month, kind.words(), currency, bounds));
            }
        });
    }

    private static SumLine line(String month, String kind, String currency, Proceeds.Bounds bounds) {
        return new SumLine(month, kind, new Money(bounds.least(), currency), new Money(bounds.most(), currency));
    }

    /** Of payments in and out by the rate of their day; what has no rate is not in it. */
    private SortedMap<Line.Kind, Proceeds.Bounds> euros() {
        SortedMap<Line.Kind, Proceeds.Bounds> euros = new TreeMap<>();
        long received = 0;
        for (Line line : proceeds.lines()) {
            boolean counts = line.kind() == Line.Kind.RECEIVED
                    || line.kind() == Line.Kind.PASSED_ON
                    || line.kind() == Line.Kind.CASH_OUT;
            Money least = euro(line.least(), line.transfer().time());
            Money most = euro(line.most(), line.transfer().time());
            if (counts && least != null && most != null && most.minor() > 0) {
                euros.merge(
                        line.kind(),
                        new Proceeds.Bounds(least.minor(), most.minor()),
                        (one, other) -> new Proceeds.Bounds(
                                Math.addExact(one.least(), other.least()), Math.addExact(one.most(), other.most())));
                received += line.kind() == Line.Kind.RECEIVED ? most.minor() : 0;
            }
        }
        long limit = received;
        euros.replaceAll(
                (kind, bounds) -> new Proceeds.Bounds(Math.min(bounds.least(), limit), Math.min(bounds.most(), limit)));
        return euros;
    }

    private static boolean foreign(Line line) {
        return !line.most().currency().equals(RateTable.EURO);
    }

    private Optional<Rate> rate(Line line) {
        if (!foreign(line) || !line.transfer().time().isKnown()) {
            return Optional.empty();
        }
        return convert(line.most(), line.transfer().time()).map(Converted::rate);
    }

    private Optional<Converted> convert(Money money, BookingTime time) {
        return rates.toEuro(
                money,
                Instant.ofEpochMilli(time.epochMillis())
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate());
    }

    private @Nullable Money euro(Money money, BookingTime time) {
        if (money.currency().equals(RateTable.EURO)) {
            return money;
        }
        Optional<Converted> converted = time.isKnown() ? convert(money, time) : Optional.empty();
        if (converted.isEmpty()) {
            unrated.add(money.currency());
            return null;
        }
        sources.add(converted.get().rate().source());
        return converted.get().euro();
    }

    private static String counterparty(Line line) {
        AccountId other = line.counterparty();
        Mention mention = other.equals(line.transfer().from())
                ? line.transfer().payer()
                : line.transfer().payee();
        String name = mention.name();
        return other.kind() != AccountId.Kind.OUTSIDE && name != null && !name.isBlank() ? name : other.label();
    }

    private void notes(Table.Builder table) {
        if (!sources.isEmpty()) {
            table.note("in EUR by the rate of each payment's day, from " + String.join(", ", sources)
                    + "; --csv and --json name each rate");
        }
        if (!unrated.isEmpty()) {
            table.note("no rate for some days of " + String.join(", ", unrated)
                    + ": those payments are in no sum in EUR (theseus rates import)");
        }
    }
}
