package org.theseus.cli;

import java.util.List;
import org.theseus.app.CaseSession;
import org.theseus.app.VerifyCase;
import org.theseus.model.TheseusException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "verify",
        description =
                "Re-hashes the stored copies of all source files, reads them again and compares every transfer, and"
                        + " checks every finding against its rows with code that shares nothing with the detectors. Exit code 5"
                        + " if anything does not hold.",
        footer = {"", "Example:", "  theseus verify"})
final class VerifyCommand extends CaseCommand {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    VerifyCommand(Console console) {
        super(console);
    }

    @Override
    Result run(CaseSession session) {
        VerifyCase.Outcome outcome = VerifyCase.run(session);
        return new Result(
                List.of(),
                outcome.problems() == 0 ? ExitCodes.DONE : TheseusException.Kind.CHECK.exitCode,
                () -> new TablePrinter(console, output).print(outcome.table()));
    }
}
