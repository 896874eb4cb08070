package org.theseus.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theseus.app.InspectFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description =
                "What a file is: encoding, delimiter, header, profile, the first rows as they would be understood, and"
                        + " doubts. Nothing is loaded.",
        footer = {"", "Example:", "  theseus inspect umsatz.csv"})
final class InspectCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file = Path.of("");

    @Option(names = "--profile", paramLabel = "NAME or FILE", description = "Read it by this profile.")
    private @Nullable String profile;

    @Option(names = "--account", paramLabel = "ID", description = "Own account of an extract that does not name it.")
    private @Nullable String account;

    @Mixin
    private final AnswerOptions answers = new AnswerOptions();

    private final Console console;

    InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        InspectFile.View view = InspectFile.view(
                file,
                profile,
                account,
                answers.values(account),
                GlobalOptions.of(spec).home());
        if (output.json) {
            console.out().println(view.json());
            return ExitCodes.DONE;
        }
        view.lines().forEach(console.out()::println);
        if (!view.rows().rows().isEmpty()) {
            new TablePrinter(console, output).print(view.rows());
        }
        return ExitCodes.DONE;
    }
}
