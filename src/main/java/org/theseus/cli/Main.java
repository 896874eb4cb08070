package org.theseus.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code theseus}: parses, runs one subcommand and exits with the documented code. */
@Command(
        name = "theseus",
        mixinStandardHelpOptions = true,
        version = "theseus 0.1.0",
        description =
                "Follows the money of migrant-smuggling and trafficking networks through bank and transfer records.")
public final class Main {

    private Main() {}

    /** Runs the program; exits the JVM. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
