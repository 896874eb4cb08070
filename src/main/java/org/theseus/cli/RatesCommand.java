package org.theseus.cli;

import java.nio.file.Path;
import java.util.List;
import org.theseus.app.CaseRates;
import org.theseus.app.CaseSession;
import org.theseus.app.ImportRates;
import org.theseus.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "rates",
        mixinStandardHelpOptions = true,
        description = "Exchange rates of the case: what amounts are converted to EUR by, and how far two records of one"
                + " payment in two currencies may lie apart.",
        footer = {"", "Examples:", "  theseus rates import eurofxref-hist.csv", "  theseus rates list"})
final class RatesCommand {

    @Command(
            name = "import",
            description = "Adds the rates of a file: the European Central Bank's eurofxref-hist.csv, or three columns"
                    + " date,currency,rate with units for one euro.",
            footer = {
                "",
                "Examples:",
                "  theseus rates import eurofxref-hist.csv",
                "  theseus rates import dinar.csv      (date,currency,rate / 2023-06-02,RSD,117.25)"
            })
    static final class Import extends CaseCommand {

        @Parameters(paramLabel = "FILE", description = "File of rates.")
        private Path file = Path.of("");

        Import(Console console) {
            super(console);
        }

        @Override
        Result run(CaseSession session) {
            CaseRates.Outcome outcome = ImportRates.run(session, file);
            return Result.of(
                    List.of(),
                    () -> console.out()
                            .println(outcome.source() + ": " + outcome.read() + " rates, " + outcome.fresh() + " new, "
                                    + outcome.changed() + " in place of another"));
        }
    }

    @Command(
            name = "list",
            description = "Lists the currencies that can be converted, with the source of their rates.",
            footer = {"", "Example:", "  theseus rates list --json"})
    static final class Listing extends TableCommand {

        Listing(Console console) {
            super(console);
        }

        @Override
        Table table(CaseSession session) {
            return session.rates().list();
        }
    }
}
