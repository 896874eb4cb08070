package org.theseus.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script that lets the shell complete commands and options.",
        footer = {
            "",
            "Examples:",
            "  source <(theseus completion bash)        the same with zsh",
            "  theseus completion fish > ~/.config/fish/completions/theseus.fish"
        })
final class CompletionCommand implements Callable<Integer> {

    /** Shells that scripts are written for. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SHELL", description = "bash, zsh or fish (default bash).")
    private Shell shell = Shell.BASH;

    private final Console console;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        String name = root.getCommandName();
        // the script for bash loads zsh's emulation of bash completion by itself
        console.out().print(shell == Shell.FISH ? FishCompletion.script(name, root) : AutoComplete.bash(name, root));
        return ExitCodes.DONE;
    }
}
