package org.theseus.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.theseus.generate.ledger.CanonicalLine;
import org.theseus.generate.ledger.Period;
import org.theseus.generate.ledger.Rates;
import org.theseus.generate.view.StatementLine;

/** What a case comes with: exchange rates, and profiles that say how much of each account its files show. */
final class SideFiles {

    /** Rates that law has fixed; the program knows them. */
    private static final Set<String> FIXED = Set.of("BAM", "BGN");

    private SideFiles() {}

    static void write(Path folder, GenerationRequest.View view) throws IOException {
        rates(folder.resolve("rates.csv"));
        boolean full = view == GenerationRequest.View.FULL;
        profile(
                folder.resolve("profile.yaml"),
                full ? "generated" : "generated-list",
                full ? "every account in full" : "a list of transfers",
                full ? "all" : "none",
                CanonicalLine.COLUMNS);
        if (!full) {
            profile(
                    folder.resolve("statements.yaml"),
                    "generated-statements",
                    "statements of ordered accounts",
                    "own",
                    StatementLine.COLUMNS);
        }
    }

    private static void rates(Path path) throws IOException {
        try (BufferedWriter file = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            file.write("date,currency,rate\n");
            for (int day = 0; day < Period.DAYS; day += 7) {
                long second = Period.startOf(day);
                for (String currency : Rates.all().currencies()) {
                    if (!FIXED.contains(currency) && !(currency.equals("HRK") && Period.monthOf(second) >= 24)) {
                        BigDecimal rate = BigDecimal.valueOf(Rates.all().tenThousandths(currency, second), 4);
                        file.write(Period.dateOf(second) + "," + currency + "," + rate.toPlainString() + "\n");
                    }
                }
            }
        }
    }

    private static void profile(Path path, String name, String title, String observation, List<String> columns)
            throws IOException {
        try (BufferedWriter file = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            file.write("# How to read the invented case in this folder.\n");
            file.write("profile: " + name + "\nversion: 1\ntitle: Invented case, " + title + "\nbasis: documented\n");
            file.write("observation: " + observation + "\n");
            file.write("headers:\n  - columns: [transfer_id, time, amount, currency]\n    open: true\nfields:\n");
            for (String column : columns) {
                if (column.equals("direction")) {
                    file.write("  direction: {column: direction, map: {DEBIT: DEBIT, CREDIT: CREDIT}}\n");
                } else {
                    file.write("  " + column + ": " + column + "\n");
                }
            }
        }
    }
}
