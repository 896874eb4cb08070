package org.theseus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.theseus.generate.Generated;
import org.theseus.generate.GenerationRequest;
import org.theseus.generate.Generator;
import org.theseus.model.TheseusException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Makes an invented case with planted truth: payments, what investigators know, and the answers.",
        footer = {
            "",
            "The same seed and options give the same bytes. DIR must be new or empty; it is whole or not there.",
            "",
            "Examples:",
            "  theseus generate --seed 7 --rows 100000 --out /tmp/case",
            "  theseus import /tmp/case/transfers.csv --profile /tmp/case/profile.yaml --case trial",
            "  theseus generate --seed 8 --rows 500000 --without-cases --out /tmp/benign",
            "  theseus generate --seed 9 --rows 500000 --view partial --out /tmp/ordered"
        })
final class GenerateCommand implements Callable<Integer> {

    @Option(names = "--seed", required = true, paramLabel = "N", description = "Decides everything that is drawn.")
    private long seed;

    @Option(names = "--rows", required = true, paramLabel = "M", description = "Transfers in all; at least 500.")
    private long rows;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to make.")
    private Path out = Path.of("");

    @Option(
            names = "--view",
            paramLabel = "full|partial",
            description = "Every row, or the statements of one account in twenty. Default: full.")
    private GenerationRequest.View view = GenerationRequest.View.FULL;

    @ArgGroup
    private Planted planted = new Planted();

    @Option(
            names = "--prevalence",
            paramLabel = "P",
            description = "Planted cases of each indicator per 100,000 rows. Default: ${DEFAULT-VALUE}.")
    private double prevalence = 2.4;

    @Option(
            names = "--noise",
            paramLabel = "F",
            description = "Factor on errors in names, phones and documents; 0 is none. Default: ${DEFAULT-VALUE}.")
    private double noise = 1;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    /** What is planted, if not cases of every indicator; one of them at most. */
    static final class Planted {

        @Option(names = "--without-cases", description = "Everyday life only, with what merely looks like a case.")
        private boolean withoutCases;

        @Option(
                names = "--stories-only",
                description =
                        "Everyday life and court-like stories, whose sizes are not the catalogue's; none of its patterns.")
        private boolean stories;

        @Option(
                names = "--court-only",
                description =
                        "Everyday life and whole networks as the file of a court holds them, told by somebody who did not"
                                + " know the catalogue.")
        private boolean court;

        @Option(
                names = "--retold-only",
                description = "Like --court-only, with the subjects of the stories, each told whole by another writer.")
        private boolean retold;

        @Option(
                names = "--verdicts-only",
                description = "Like --court-only, with ten further subjects that a third writer chose.")
        private boolean verdicts;

        @Option(
                names = "--aliases",
                description =
                        "Cases whose people stand under several customer numbers, accounts and spellings, and people whom"
                                + " it would be wrong to take for one.")
        private boolean aliases;

        private GenerationRequest.Content content() {
            if (withoutCases) {
                return GenerationRequest.Content.BENIGN;
            }
            if (stories) {
                return GenerationRequest.Content.STORIES;
            }
            if (court) {
                return GenerationRequest.Content.COURT;
            }
            if (retold) {
                return GenerationRequest.Content.RETOLD;
            }
            if (verdicts) {
                return GenerationRequest.Content.VERDICTS;
            }
            return aliases ? GenerationRequest.Content.ALIASES : GenerationRequest.Content.CASES;
        }
    }

    private final Console console;

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (rows < GenerationRequest.FEWEST_ROWS || !(prevalence >= 0) || !(noise >= 0)) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "--rows " + rows + " --prevalence " + prevalence + " --noise " + noise + " cannot be made",
                    "Ask for at least " + GenerationRequest.FEWEST_ROWS + " rows; the others must not be negative.");
        }
        GenerationRequest request = new GenerationRequest(seed, rows, view, planted.content(), prevalence, noise);
        try (Progress.RowBar bar = Progress.rows(console, "rows", false)) {
            print(Generator.generate(request, out, count -> bar.wrote(count, rows)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return ExitCodes.DONE;
    }

    private void print(Generated made) {
        if (made.plantedRows() == 0 && !planted.withoutCases) {
            console.err()
                    .println("note: no case was planted: " + prevalence + " per 100,000 rows are none in " + rows
                            + "; ask for more rows or a larger --prevalence");
        }
        if (json) {
            console.out().println(made.json());
            return;
        }
        console.out().println(made.rows() + " transfers, " + made.rowsSeen() + " of them seen, in " + made.folder());
        console.out()
                .println(String.format(
                        Locale.ROOT,
                        "%d persons, %d firms, %d accounts and customer numbers; %.2f %% of the rows are everyday life",
                        made.persons(),
                        made.firms(),
                        made.accounts(),
                        100 * made.benignShare()));
        made.groups().forEach((group, count) -> console.out().println("  " + group + ": " + count));
    }
}
