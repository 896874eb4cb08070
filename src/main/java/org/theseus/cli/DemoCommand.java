package org.theseus.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theseus.app.CaseSession;
import org.theseus.app.DemoCase;
import org.theseus.app.ImportFiles;
import org.theseus.app.Investigate;
import org.theseus.app.RowProgress;
import org.theseus.app.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "The whole way on an invented case: imports bank and operator files, looks for patterns, writes the"
                        + " report and prints its path. Running it again changes nothing.",
        footer = {"", "Example:", "  theseus demo", "  theseus findings --case demo"})
final class DemoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the report (default HOME/demo/report).")
    private @Nullable Path out;

    private final Console console;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        GlobalOptions options = GlobalOptions.of(spec);
        if (options.caseName.equals("default")) {
            options.caseName = DemoCase.NAME;
        }
        Workspace workspace = options.workspace(console);
        Path folder = workspace.home().resolve(DemoCase.NAME);
        try (CaseSession session = workspace.openOrCreate("demo", options.reason)) {
            List<ImportFiles.Request> requests = DemoCase.unpack(folder.resolve("files"));
            session.recordIntent(requests.stream()
                    .flatMap(request -> ImportFiles.digests(request).stream())
                    .toList());
            Investigate.Outcome outcome = Investigate.run(
                    session,
                    requests,
                    out == null ? folder.resolve("report") : out,
                    RowProgress.SILENT,
                    Progress.monitor(console, "detect", options.quiet));
            new StoryPrinter(console, output).print(session, outcome);
        }
        return ExitCodes.DONE;
    }
}
