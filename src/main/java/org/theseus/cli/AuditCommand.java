package org.theseus.cli;

import org.theseus.audit.Verification;
import org.theseus.model.TheseusException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "The log of who imported, looked at and exported what: hash-chained, outside the database.",
        footer = {"", "Examples:", "  theseus audit list", "  theseus audit verify"})
final class AuditCommand {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Console console;

    AuditCommand(Console console) {
        this.console = console;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Lists the log, oldest line first.",
            footer = {
                "",
                "Examples:",
                "  theseus audit list --sort -seq --limit 20",
                "  theseus audit list --csv log.csv"
            })
    int list(@Mixin OutputOptions output) {
        GlobalOptions options = GlobalOptions.of(spec);
        new TablePrinter(console, output).print(options.workspace(console).log().list());
        return ExitCodes.DONE;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Checks the whole chain; exit code 5 and the first broken line if it does not hold.",
            footer = {"", "Example:", "  theseus audit verify"})
    int verify() {
        Verification outcome = GlobalOptions.of(spec).workspace(console).log().verify();
        Verification.Break broken = outcome.broken();
        if (broken != null) {
            throw TheseusException.of(
                    TheseusException.Kind.CHECK,
                    "the log is broken at line " + broken.line() + " (byte " + broken.byteOffset() + "): "
                            + broken.why(),
                    "Keep the file as it is and ask who changed it.");
        }
        console.out()
                .println("the chain holds: " + outcome.entries() + " lines, " + outcome.sealed()
                        + " sealed after a crash");
        return ExitCodes.DONE;
    }
}
