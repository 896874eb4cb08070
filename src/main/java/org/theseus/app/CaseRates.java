package org.theseus.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.file.Draft;
import org.theseus.fx.Rate;
import org.theseus.fx.RateFile;
import org.theseus.fx.RateTable;
import org.theseus.model.TheseusException;
import org.theseus.table.Column;
import org.theseus.table.Table;

/**
 * The exchange rates of one case, in an owner-only file of its folder that is replaced as a whole.
 *
 * @param folder the case's folder
 */
public record CaseRates(Path folder) {

    private static final String FILE = "rates.csv";

    /** What an import of rates did. */
    public record Outcome(long read, long fresh, long changed, String source) {}

    /** The case's rates and those fixed by law. */
    public RateTable table() {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return RateTable.FIXED;
        }
        try {
            List<Rate> rates = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split(",", 4);
                rates.add(new Rate(cells[1], LocalDate.parse(cells[0]), new BigDecimal(cells[2]), cells[3]));
            }
            return RateTable.of(rates);
        } catch (IOException | RuntimeException damaged) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE,
                    "cannot read the case's rates in " + file + ": " + damaged.getMessage(),
                    "Delete the file and import the rates again.",
                    damaged);
        }
    }

    /** Adds the rates of a file; where the case has another rate of that currency and day, the new one takes its place. */
    public Outcome add(Path file, String sha256) {
        String source = String.valueOf(file.getFileName()).replace(',', '_') + " " + sha256.substring(0, 12);
        List<Rate> read = RateFile.read(file, source);
        SortedMap<String, Rate> all = new TreeMap<>();
        table().rates().forEach(rate -> all.put(key(rate), rate));
        long fresh = 0;
        long changed = 0;
        for (Rate rate : read) {
            Rate before = all.put(key(rate), rate);
            if (before == null) {
                fresh++;
            } else if (before.perEuro().compareTo(rate.perEuro()) != 0) {
                changed++;
            } else {
                all.put(key(rate), before);
            }
        }
        write(RateTable.of(all.values()).rates());
        return new Outcome(read.size(), fresh, changed, source);
    }

    private static String key(Rate rate) {
        return rate.currency() + " " + rate.day();
    }

    private void write(List<Rate> rates) {
        StringBuilder text = new StringBuilder();
        for (Rate rate : rates) {
            text.append(rate.day()).append(',').append(rate.currency()).append(',');
            text.append(rate.perEuro().toPlainString())
                    .append(',')
                    .append(rate.source())
                    .append('\n');
        }
        try (Draft draft = Draft.of(folder.resolve(FILE))) {
            draft.write(text.toString().getBytes(StandardCharsets.UTF_8));
            draft.putInPlaceForGood();
        } catch (IOException e) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE,
                    "cannot write the case's rates: " + e.getMessage(),
                    "Check space and rights of " + folder + ".",
                    e);
        }
    }

    /** One line for each currency: first and last day, number of rates, their source. */
    public Table list() {
        Table.Builder table = Table.of(
                "rates",
                Column.text("currency", "Currency"),
                Column.text("first", "First"),
                Column.text("last", "Last"),
                Column.integer("rates", "Rates"),
                Column.text("last_rate", "Last rate for 1 EUR"),
                Column.text("source", "Source").wrapped());
        SortedMap<String, List<Rate>> byCurrency = new TreeMap<>();
        RateTable rates = table();
        rates.rates()
                .forEach(rate -> byCurrency
                        .computeIfAbsent(rate.currency(), none -> new ArrayList<>())
                        .add(rate));
        byCurrency.forEach((currency, days) -> {
            Rate last = days.get(days.size() - 1);
            table.row(
                    currency,
                    days.get(0).day().toString(),
                    last.day().toString(),
                    (long) days.size(),
                    last.perEuro().toPlainString(),
                    last.source());
        });
        rates.fixed()
                .forEach(rate -> table.row(
                        rate.currency(),
                        rate.day().toString(),
                        null,
                        1L,
                        rate.perEuro().toPlainString(),
                        rate.source()));
        table.note(
                "a day without a rate takes the last one of the week before it; without a rate nothing is converted");
        return table.build();
    }
}
