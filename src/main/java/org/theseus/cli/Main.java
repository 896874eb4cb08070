package org.theseus.cli;

import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.theseus.model.TheseusException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code theseus}: parses, runs one subcommand and exits with the documented code. The only place where
 * failures become exit codes.
 */
@Command(
        name = "theseus",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Follows the money of smuggling and trafficking networks through bank and transfer records.",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "Imports bank and money-transfer records into a local Neo4j, finds payment patterns that an investigator may"
                    + " act on, and writes a report in which every line leads back to a row of a file.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  theseus demo                                  the whole way on an invented case",
            "  theseus inspect extract.csv                   how a file would be understood",
            "  theseus import --profile canonical list.csv   load it",
            "  theseus detect && theseus findings            leads, in reading order",
            "  theseus why F-8c1e44f09a2b                    everything behind one",
            "",
            "'theseus COMMAND --help' shows options and examples of a command."
        })
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin(name = "global")
    final GlobalOptions global = new GlobalOptions();

    Main() {}

    /** Runs the program; exits the JVM. */
    public static void main(String[] args) {
        Console console = Console.ofProcess();
        AtomicBoolean finished = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> sayInterrupted(console, finished.get())));
        int code = run(console, args);
        finished.set(true);
        System.exit(code);
    }

    private static void sayInterrupted(Console console, boolean finished) {
        if (!finished && console.isErrTerminal()) {
            console.err().println();
            console.err()
                    .println("theseus: interrupted; what was being written is finished or dropped by the next command");
        }
    }

    /** Runs one command; returns its exit code with both streams flushed. */
    static int run(Console console, String... args) {
        CommandLine line = Commands.of(new Main(), console, args);
        line.setOut(console.out());
        line.setErr(console.err());
        line.setParameterExceptionHandler(Main::usage);
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(console, e, command));
        try {
            return line.execute(args);
        } finally {
            console.flush();
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int usage(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("theseus: " + said(e));
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCodes.USAGE;
    }

    private static @Nullable String said(ParameterException e) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            boolean root = e.getCommandLine().getParent() == null;
            return "there is no " + (first.startsWith("-") ? "option" : root ? "command" : "place for the word") + " '"
                    + first + "'";
        }
        return e.getMessage();
    }

    private static int failed(Console console, Exception e, CommandLine command) {
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
