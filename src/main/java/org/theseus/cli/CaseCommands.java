package org.theseus.cli;

import java.nio.file.Path;
import java.util.List;
import org.theseus.app.LocalCases;
import org.theseus.audit.AuditEvent;
import org.theseus.model.TheseusException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "case",
        mixinStandardHelpOptions = true,
        description = "Lists and deletes the cases of this home. Each case is a database of its own.",
        footer = {"", "Examples:", "  theseus case list", "  theseus case delete old-case --yes"})
final class CaseCommands {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Console console;

    CaseCommands(Console console) {
        this.console = console;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Lists the cases of this home.",
            footer = {"", "Examples:", "  theseus case list", "  theseus case list --home /data/theseus --json"})
    int list(@Mixin OutputOptions output) {
        GlobalOptions options = GlobalOptions.of(spec);
        new TablePrinter(console, output).print(LocalCases.list(options.home()));
        return ExitCodes.DONE;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Deletes a case: its records, findings and copies of source files. The log keeps its lines.",
            footer = {"", "Example:", "  theseus case delete old-case --yes --reason \"order revoked 12.3.\""})
    int delete(
            @Parameters(paramLabel = "NAME", description = "The case.") String name,
            @Option(names = "--yes", description = "Do it; without this nothing is deleted.") boolean yes) {
        if (!yes) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "deleting case '" + name + "' cannot be undone",
                    "Add --yes to do it.");
        }
        GlobalOptions options = GlobalOptions.of(spec);
        Path home = options.home();
        options.workspace(console)
                .log()
                .append(new AuditEvent(
                        System.getProperty("user.name", "unknown"), name, "case delete", options.reason, List.of()));
        LocalCases.delete(home, name);
        console.out().println("deleted case " + name);
        return ExitCodes.DONE;
    }
}
