package org.theseus.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.app.CaseSession;
import org.theseus.app.ReceivedPackage;
import org.theseus.app.VerifyCase;
import org.theseus.exchange.ExternalTool;
import org.theseus.model.TheseusException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description =
                "Re-hashes the stored copies of all source files, reads them again and compares every transfer, and"
                        + " checks every finding against its rows with code that shares nothing with the detectors. Exit code 5"
                        + " if anything does not hold. With a package: checks its digests, its leads and its lines of a log;"
                        + " no case is opened.",
        footer = {
            "",
            "Examples:",
            "  theseus verify",
            "  theseus verify case.zip --check-with \"gpg --verify {signature} {package}\""
        })
final class VerifyCommand extends CaseCommand {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "PACKAGE",
            description = "An exchange package to check instead of the case.")
    private @Nullable Path file;

    @Option(
            names = "--check-with",
            paramLabel = "COMMAND",
            description = "Program that checks the package's signature: {package} and {signature} stand for the files.")
    private @Nullable String checkWith;

    VerifyCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Path received = file;
        if (received == null) {
            return super.call();
        }
        boolean signed = checkWith == null || ExternalTool.of(checkWith).accepts(received);
        VerifyCase.Outcome outcome = ReceivedPackage.verify(received, signed);
        new TablePrinter(console, output).print(outcome.table());
        return outcome.problems() == 0 ? ExitCodes.DONE : TheseusException.Kind.CHECK.exitCode;
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
