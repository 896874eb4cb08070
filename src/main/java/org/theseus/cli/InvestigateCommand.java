package org.theseus.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theseus.app.CaseSession;
import org.theseus.app.ImportFiles;
import org.theseus.app.Investigate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "investigate",
        mixinStandardHelpOptions = true,
        description = "Import, detect and report in one go.",
        footer = {"", "Example:", "  theseus investigate bank.csv wu.csv --case balkan-7 --out report"})
final class InvestigateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to load.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder of the report.")
    private Path out = Path.of("report");

    @Option(
            names = "--profile",
            paramLabel = "NAME or FILE",
            description = "How to read the files; else by their header.")
    private @Nullable String profile;

    @Option(
            names = "--observed",
            paramLabel = "all",
            description = "'all': the files hold all records of their accounts.")
    private @Nullable String observed;

    @ArgGroup(exclusive = false, heading = "What the files were received under:%n")
    private LegalFrameOptions frame = new LegalFrameOptions();

    private final Console console;

    InvestigateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        GlobalOptions options = GlobalOptions.of(spec);
        ImportFiles.Request request = ImportFiles.Request.of(files, profile, null, observed, false, 0, frame.values());
        try (CaseSession session = options.workspace(console).openOrCreate("investigate", options.reason)) {
            session.recordIntent(ImportFiles.digests(request));
            Investigate.Outcome outcome;
            try (Progress.RowBar bar = Progress.rows(console, "import", options.quiet)) {
                outcome = Investigate.run(
                        session, List.of(request), out, bar, Progress.monitor(console, "detect", options.quiet));
            }
            new StoryPrinter(console, output).print(session, outcome);
        }
        return ExitCodes.DONE;
    }
}
