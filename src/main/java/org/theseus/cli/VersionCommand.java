package org.theseus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "version",
        mixinStandardHelpOptions = true,
        description = "Prints the versions of theseus, its local store and Java.",
        footer = {"", "Example:", "  theseus version"})
final class VersionCommand implements Callable<Integer> {

    private final Console console;

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        for (String line : new Version().getVersion()) {
            console.out().println(line);
        }
        return ExitCodes.DONE;
    }
}
