package org.theseus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.app.CaseSession;
import org.theseus.app.ImportFiles;
import org.theseus.app.ImportText;
import org.theseus.app.OutcomeJson;
import org.theseus.app.ReadyGraph;
import org.theseus.app.Workspace;
import org.theseus.model.TheseusException;

/** Runs an import and shows what became of each file. A dry run without a case needs no store. */
final class ImportPrinter {

    private final Console console;
    private final boolean json;
    private final boolean quiet;

    ImportPrinter(Console console, boolean json, boolean quiet) {
        this.console = console;
        this.json = json;
        this.quiet = quiet;
    }

    /** Exit code: 0, or 3 if a file was refused. */
    int run(Workspace workspace, ImportFiles.Request request, @Nullable String reason) {
        return run(workspace, List.of(request), reason);
    }

    /** The same for files that come under different conditions; one line in the log for all of them. */
    int run(Workspace workspace, List<ImportFiles.Request> requests, @Nullable String reason) {
        List<ImportFiles.Outcome> outcomes = new ArrayList<>();
        boolean nothing = requests.stream().allMatch(request -> request.dryRun() || nothingToRead(request));
        if (nothing && !workspace.exists()) {
            requests.forEach(request ->
                    request.files().forEach(file -> outcomes.add(ImportFiles.check(file, request, workspace.home()))));
            outcomes.forEach(this::print);
            return exitCode(outcomes);
        }
        try (CaseSession session = workspace.openOrCreate("import", reason)) {
            session.recordIntent(requests.stream()
                    .flatMap(request -> ImportFiles.digests(request).stream())
                    .toList());
            long before = session.store().state().transfers();
            for (ImportFiles.Request request : requests) {
                for (Path file : request.files()) {
                    ImportFiles.Outcome outcome = load(session, file, request);
                    print(outcome);
                    outcomes.add(outcome);
                }
            }
            ReadyGraph.after(session, before);
        }
        return exitCode(outcomes);
    }

    /** A mistyped path must not make a case and start its server. */
    private static boolean nothingToRead(ImportFiles.Request request) {
        return request.files().stream().noneMatch(Files::isRegularFile);
    }

    private ImportFiles.Outcome load(CaseSession session, Path file, ImportFiles.Request request) {
        try (Progress.RowBar bar = Progress.rows(console, String.valueOf(file.getFileName()), quiet)) {
            return ImportFiles.load(session, file, request, bar);
        }
    }

    private void print(ImportFiles.Outcome outcome) {
        if (json) {
            console.out().println(OutcomeJson.write(outcome));
        } else {
            ImportText.lines(outcome).forEach(console.out()::println);
        }
        console.out().flush();
        if (outcome.fate() == ImportFiles.Fate.REFUSED) {
            console.err().println("theseus: " + outcome.refusal());
            console.err().println("  " + outcome.advice());
        }
    }

    private static int exitCode(List<ImportFiles.Outcome> outcomes) {
        return outcomes.stream().anyMatch(o -> o.fate() == ImportFiles.Fate.REFUSED)
                ? TheseusException.Kind.INPUT.exitCode
                : ExitCodes.DONE;
    }
}
