package org.theseus.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the completion script of the fish shell: one {@code complete} line per command and option. Stateless. */
final class FishCompletion {

    private FishCompletion() {}

    static String script(String name, CommandLine root) {
        StringBuilder script = new StringBuilder("complete -c " + name + " -e\n");
        commands(script, name, "__fish_use_subcommand", root);
        options(script, name, null, root.getCommandSpec());
        root.getSubcommands().forEach((command, line) -> {
            options(script, name, command, line.getCommandSpec());
            commands(script, name, "__fish_seen_subcommand_from " + command, line);
            line.getSubcommands().forEach((sub, below) -> options(script, name, sub, below.getCommandSpec()));
        });
        return script.toString();
    }

    private static void commands(StringBuilder script, String name, String condition, CommandLine line) {
        for (Map.Entry<String, CommandLine> sub : line.getSubcommands().entrySet()) {
            script.append("complete -c ").append(name).append(" -n ").append(quoted(condition));
            script.append(" -f -a ").append(sub.getKey());
            script.append(" -d ")
                    .append(description(
                            sub.getValue().getCommandSpec().usageMessage().description()));
            script.append('\n');
        }
    }

    private static void options(StringBuilder script, String name, @Nullable String command, CommandSpec spec) {
        for (OptionSpec option : spec.options()) {
            if (command != null && option.inherited()) {
                continue;
            }
            script.append("complete -c ").append(name);
            if (command != null) {
                script.append(" -n ").append(quoted("__fish_seen_subcommand_from " + command));
            }
            for (String form : option.names()) {
                script.append(form.startsWith("--") ? " -l " + form.substring(2) : " -s " + form.substring(1));
            }
            script.append(option.arity().max() > 0 ? " -r" : "");
            script.append(" -d ").append(description(option.description())).append('\n');
        }
    }

    private static String description(String[] lines) {
        return quoted(lines.length == 0 ? "" : lines[0]);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
