package org.theseus.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a completion script for a shell.",
        footer = {
            "",
            "Examples:",
            "  source <(theseus completion bash)",
            "  theseus completion fish > ~/.config/fish/completions/theseus.fish"
        })
final class CompletionCommand implements Callable<Integer> {

    /** Shells that scripts are made for; zsh reads bash's after bashcompinit, which the script calls itself. */
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
        console.out().print(shell == Shell.FISH ? fish(root) : AutoComplete.bash("theseus", root));
        return ExitCodes.DONE;
    }

    private static String fish(CommandLine root) {
        StringBuilder script = new StringBuilder("# fish completion of theseus\ncomplete -c theseus -f\n");
        Map<String, CommandLine> commands = new TreeMap<>(root.getSubcommands());
        commands.forEach((name, command) -> {
            script.append("complete -c theseus -n __fish_use_subcommand -a ")
                    .append(name)
                    .append(" -d ")
                    .append(quoted(summary(command)))
                    .append('\n');
            new TreeMap<>(command.getSubcommands())
                    .forEach((inner, nested) -> script.append("complete -c theseus -n '__fish_seen_subcommand_from ")
                            .append(name)
                            .append("' -a ")
                            .append(inner)
                            .append(" -d ")
                            .append(quoted(summary(nested)))
                            .append('\n'));
            for (OptionSpec option : command.getCommandSpec().options()) {
                option(script, name, option);
            }
        });
        return script.toString();
    }

    private static void option(StringBuilder script, String command, OptionSpec option) {
        String longest = option.longestName();
        if (longest.startsWith("--")) {
            script.append("complete -c theseus -n '__fish_seen_subcommand_from ")
                    .append(command)
                    .append("' -l ")
                    .append(longest.substring(2))
                    .append(option.arity().max() > 0 ? " -r" : "")
                    .append('\n');
        }
    }

    private static String summary(CommandLine command) {
        String[] description = command.getCommandSpec().usageMessage().description();
        return description.length == 0 ? "" : description[0].split("\\. ", 2)[0];
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
