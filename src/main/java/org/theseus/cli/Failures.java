package org.theseus.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.theseus.model.TheseusException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * What a failed command says and the code it exits with; the only place where failures become exit codes. Once the process is
 * being ended a command that is still at work fails silently, for what it writes is taken away under its hands. A class and no
 * lambdas: Java's archive of classes leaves out what a lambda of picocli's old interfaces touches.
 */
final class Failures implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException failed, String[] args) {
        ParameterException e = misspelt(failed, args);
        PrintWriter err = e.getCommandLine().getErr();
        err.println("theseus: " + said(e));
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCodes.USAGE;
    }

    /** What is missing is asked for only where every option is known: the misspelt one may be what is missing. */
    private static ParameterException misspelt(ParameterException e, String[] args) {
        if (!(e instanceof CommandLine.MissingParameterException)) {
            return e;
        }
        for (String word : args) {
            String option = word.split("=", 2)[0];
            if (option.length() > 2 && option.startsWith("--") && !isKnown(option, e.getCommandLine())) {
                return new CommandLine.UnmatchedArgumentException(e.getCommandLine(), List.of(option));
            }
        }
        return e;
    }

    private static boolean isKnown(String option, CommandLine command) {
        for (CommandLine asked = command; asked != null; asked = asked.getParent()) {
            if (asked.getCommandSpec().optionsMap().containsKey(option)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String said(ParameterException e) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            String first = word.startsWith("--") ? word.split("=", 2)[0] : word;
            boolean root = e.getCommandLine().getParent() == null;
            return "there is no " + (first.startsWith("-") ? "option" : root ? "command" : "place for the word") + " '"
                    + first + "'";
        }
        return e.getMessage();
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (console.isInterrupted()) {
            return TheseusException.Kind.INTERRUPTED.exitCode;
        }
        PrintWriter err = command.getErr();
        command.getOut().flush();
        console.endProgress();
        boolean trace = command.getCommandSpec().findOption("--stacktrace").getValue();
        int code;
        if (e instanceof TheseusException known) {
            err.println("theseus: " + known.getMessage());
            if (!known.advice().isEmpty()) {
                err.println("  " + known.advice());
            }
            code = known.kind().exitCode;
        } else if (e instanceof CancellationException) {
            err.println("theseus: interrupted");
            code = TheseusException.Kind.INTERRUPTED.exitCode;
        } else {
            err.println("theseus: this is a bug of ours: " + e
                    + ". Please report this line with 'theseus version'; --stacktrace shows where.");
            code = ExitCodes.BUG;
        }
        if (trace) {
            e.printStackTrace(err);
        }
        return code;
    }
}
