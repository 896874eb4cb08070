package org.theseus.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theseus.app.CaseSession;
import org.theseus.app.ImportFiles;
import org.theseus.app.ImportUndo;
import org.theseus.app.ReceivedPackage;
import org.theseus.app.Workspace;
import org.theseus.exchange.ExchangePackage;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Loads bank and money-transfer records. Importing a file again changes nothing. A file is loaded"
                + " wholly or not at all: rows that cannot be read are listed and the file is refused, unless"
                + " --allow-rejects says how many may stay out.",
        footer = {
            "",
            "Examples:",
            "  theseus import --profile canonical transfers.csv",
            "  theseus import umsatz.csv --account AT611904300234573201 --request HR-114/23 --legal-basis \"order 12.3.\"",
            "  theseus import --dry-run --json list.csv",
            "  theseus import umsatz.csv --scope-from 2023-01-01 --scope-to 2023-06-30 --purpose ORDER",
            "  theseus import scan.csv --converted-from scan.pdf --converter \"table reader 2\"",
            "  theseus import case.zip        (a package that theseus export --package wrote)",
            "  theseus import --undo list.csv"
        })
final class ImportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Console console;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files to load.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--profile", paramLabel = "NAME or FILE", description = "How to read them; else by their header.")
    private @Nullable String profile;

    @Option(names = "--account", paramLabel = "ID", description = "Own account of an extract that does not name it.")
    private @Nullable String account;

    @Option(
            names = "--observed",
            paramLabel = "all",
            description = "'all': the file holds all records of its accounts.")
    private @Nullable String observed;

    @Option(names = "--dry-run", description = "Read and check; write nothing.")
    private boolean dryRun;

    @Option(names = "--allow-rejects", paramLabel = "N", description = "Load the file although up to N rows stay out.")
    private long allowRejects;

    @Option(names = "--undo", paramLabel = "FILE", description = "Take one import back (file name or SHA-256).")
    private @Nullable String undo;

    @Option(names = "--json", description = "One JSON object per file.")
    private boolean json;

    @ArgGroup(exclusive = false, heading = "Answers to what a file does not say itself:%n")
    private AnswerOptions answers = new AnswerOptions();

    @ArgGroup(exclusive = false, heading = "What the file was received under (kept with it, printed in the report):%n")
    private LegalFrameOptions frame = new LegalFrameOptions();

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        GlobalOptions options = GlobalOptions.of(spec);
        Workspace workspace = options.workspace(console);
        if (undo != null) {
            try (CaseSession session = workspace.openUnfinished("import", options.reason)) {
                console.out().println(ImportUndo.run(session, undo));
                return ExitCodes.DONE;
            }
        }
        if (files.size() == 1 && ExchangePackage.isPackage(files.get(0))) {
            try (ReceivedPackage received = ReceivedPackage.open(files.get(0), dryRun)) {
                return new ImportPrinter(console, json, options.quiet)
                        .run(workspace, received.requests(), options.reason);
            }
        }
        ImportFiles.Request request = ImportFiles.Request.of(
                        files, profile, account, observed, dryRun, allowRejects, frame.values())
                .with(answers.values(account));
        return new ImportPrinter(console, json, options.quiet).run(workspace, request, options.reason);
    }
}
