package org.theseus.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.theseus.algo.Monitor;
import org.theseus.model.TheseusException;

/** The whole way in one go: import, resolve, detect, report. Stateless. */
public final class Investigate {

    private Investigate() {}

    /**
     * What was done.
     *
     * @param page path of the report's page
     */
    public record Outcome(List<ImportFiles.Outcome> files, DetectFindings.Outcome detection, Path page) {}

    /**
     * Loads the requests in order, finds out who is who, runs all detectors and writes the report.
     *
     * @throws TheseusException (INPUT) if a file is refused; files before it stay loaded
     */
    public static Outcome run(
            CaseSession session, List<ImportFiles.Request> requests, Path out, RowProgress progress, Monitor monitor) {
        List<ImportFiles.Outcome> outcomes = new ArrayList<>();
        for (ImportFiles.Request request : requests) {
            for (Path file : request.files()) {
                ImportFiles.Outcome outcome = ImportFiles.load(session, file, request, progress);
                outcomes.add(outcome);
                if (outcome.fate() == ImportFiles.Fate.REFUSED) {
                    throw TheseusException.of(TheseusException.Kind.INPUT, outcome.refusal(), outcome.advice());
                }
            }
        }
        session.step("finding out who is who");
        ResolveParties.run(session, ResolveParties.Weighing.shipped());
        session.step("looking for patterns");
        DetectFindings.Outcome detection = DetectFindings.run(session, /* byAccount= */ false, Set.of(), null, monitor);
        session.step("writing the report");
        return new Outcome(outcomes, detection, BuildReport.write(session, BuildReport.Wish.DEFAULT, out));
    }
}
