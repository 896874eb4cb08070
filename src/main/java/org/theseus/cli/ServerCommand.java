package org.theseus.cli;

import java.nio.file.Path;
import java.util.List;
import org.theseus.app.Workspace;
import org.theseus.server.CaseServer;
import org.theseus.server.Endpoint;
import org.theseus.server.ServerStatus;
import org.theseus.table.Column;
import org.theseus.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "server",
        mixinStandardHelpOptions = true,
        description = "Starts, stops and lists the local Neo4j servers. Other commands start them when they need them.",
        footer = {
            "",
            "Examples:",
            "  theseus server status",
            "  theseus server start --case balkan-7",
            "  theseus server stop            stops all servers of this home"
        })
final class ServerCommand {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Console console;

    ServerCommand(Console console) {
        this.console = console;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Starts the server of a case, unless it runs.",
            footer = {"", "Example:", "  theseus server start --case balkan-7 --idle 2h"})
    int start() {
        GlobalOptions options = GlobalOptions.of(spec);
        Endpoint endpoint = CaseServer.ensureRunning(
                options.home(),
                options.caseName,
                Workspace.serverOptions(options.idle),
                Progress.steps(console)::accept);
        console.out().println("case " + options.caseName + " answers at " + endpoint.uri());
        return ExitCodes.DONE;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Stops the server of --case, or all servers of this home.",
            footer = {"", "Examples:", "  theseus server stop", "  theseus server stop --case balkan-7"})
    int stop() {
        GlobalOptions options = GlobalOptions.of(spec);
        List<String> stopped;
        if (isGiven("--case")) {
            stopped = CaseServer.stop(options.home(), options.caseName) ? List.of(options.caseName) : List.of();
        } else {
            stopped = CaseServer.stopAll(options.home());
        }
        console.out().println(stopped.isEmpty() ? "no server was running" : "stopped " + String.join(", ", stopped));
        return ExitCodes.DONE;
    }

    private boolean isGiven(String option) {
        OptionSpec given = spec.root().findOption(option);
        return spec.root().commandLine().getParseResult().hasMatchedOption(given)
                || spec.root().commandLine().getParseResult().asCommandLineList().stream()
                        .anyMatch(line -> line.getParseResult().hasMatchedOption(option));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Lists the servers of all cases of this home.",
            footer = {"", "Examples:", "  theseus server status", "  theseus server status --json"})
    int status(@Mixin OutputOptions output) {
        Path home = GlobalOptions.of(spec).home();
        Table.Builder table = Table.of(
                "servers",
                Column.id("case", "Case"),
                Column.text("state", "State"),
                Column.id("pid", "Process"),
                Column.text("uri", "Address"),
                Column.integer("commands", "In use by"),
                Column.text("logs", "Logs").wrapped().ifRoom());
        for (ServerStatus status : CaseServer.status(home)) {
            table.row(
                    status.caseName(),
                    status.state().name(),
                    status.pid().map(String::valueOf).orElse(null),
                    status.uri().orElse(null),
                    (long) status.commands(),
                    status.logs().toString());
        }
        new TablePrinter(console, output).print(table.build());
        return ExitCodes.DONE;
    }
}
