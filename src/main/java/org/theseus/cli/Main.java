package org.theseus.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command {@code theseus}: parses, runs one subcommand and exits with the documented code.
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
        Interruption interruption = new Interruption(console);
        Runtime.getRuntime().addShutdownHook(interruption);
        int code = run(console, args);
        interruption.finished = true;
        System.exit(code);
    }

    /** Runs one command; returns its exit code with both streams flushed. */
    static int run(Console console, String... args) {
        CommandLine line = Commands.of(new Main(), console, args);
        line.setOut(console.out());
        line.setErr(console.err());
        Failures failures = new Failures(console);
        line.setParameterExceptionHandler(failures);
        line.setExecutionExceptionHandler(failures);
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

    /** Says at the end of the JVM that it came too early. A class, for a lambda would be the first and bring all they need. */
    private static final class Interruption extends Thread {

        private final Console console;
        private volatile boolean finished;

        Interruption(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            if (finished) {
                return;
            }
            console.interrupt();
            if (console.isErrTerminal()) {
                console.err().println();
                console.err()
                        .println("theseus: interrupted; what was being written is finished or dropped by the next"
                                + " command");
            }
        }
    }
}
