package org.theseus.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theseus.app.ImportProfiles;
import org.theseus.model.TheseusException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "profiles",
        mixinStandardHelpOptions = true,
        description = "How files of banks and operators are read: the profiles at hand, and new ones from a sample.",
        footer = {
            "",
            "Examples:",
            "  theseus profiles list",
            "  theseus profiles learn umsatz.csv --out my-bank.yaml",
            "  theseus import --profile my-bank.yaml umsatz.csv"
        })
final class ProfilesCommand {

    ProfilesCommand() {}

    /** {@code profiles list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "The profiles at hand; your own, in HOME/profiles, win over built-in ones of the same name.",
            footer = {"", "Example:", "  theseus profiles list"})
    static final class List implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Mixin
        private final OutputOptions output = new OutputOptions();

        private final Console console;

        List(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            new TablePrinter(console, output)
                    .print(ImportProfiles.table(GlobalOptions.of(spec).home()));
            return ExitCodes.DONE;
        }
    }

    /** {@code profiles show NAME}. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "A profile as it is written.",
            footer = {"", "Example:", "  theseus profiles show canonical"})
    static final class Show implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(paramLabel = "NAME or FILE", description = "The profile.")
        private String name = "";

        private final Console console;

        Show(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            console.out().print(ImportProfiles.text(GlobalOptions.of(spec).home(), name));
            return ExitCodes.DONE;
        }
    }

    /** {@code profiles learn FILE}. */
    @Command(
            name = "learn",
            mixinStandardHelpOptions = true,
            description = "Drafts a profile from a sample and says behind each line what speaks for it. What the file"
                    + " leaves open is asked, not guessed.",
            footer = {
                "",
                "Examples:",
                "  theseus profiles learn umsatz.csv --out my-bank.yaml",
                "  theseus profiles learn list.csv --date-order dmy --currency EUR"
            })
    static final class Learn implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "The sample.")
        private Path file = Path.of("");

        @Option(names = "--out", paramLabel = "PATH", description = "Write the profile here, not to the terminal.")
        private @Nullable Path out;

        @Option(names = "--account", paramLabel = "ID", description = "Own account where the file does not name it.")
        private @Nullable String account;

        @Mixin
        private final AnswerOptions answers = new AnswerOptions();

        private final Console console;

        Learn(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            ImportProfiles.Learnt learnt = ImportProfiles.learn(file, answers.values(account), out);
            if (learnt.isComplete() && out == null) {
                console.out().print(learnt.yaml());
            }
            learnt.lines().forEach(console.err()::println);
            if (!learnt.isComplete()) {
                console.err()
                        .println("theseus: " + file.getFileName() + " leaves something open; no profile was written");
                console.err().println("  Answer with the options shown and try again.");
                return TheseusException.Kind.INPUT.exitCode;
            }
            if (out != null) {
                console.out().println(out + " written; try: theseus import --dry-run --profile " + out + " " + file);
            }
            return ExitCodes.DONE;
        }
    }
}
