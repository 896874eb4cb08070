package org.theseus.report;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.detect.NearDetector;
import org.theseus.report.text.ReportText;

/**
 * What detectors look for, in the language of a report where its bundle has the words ({@code detector.fan-in}), else as
 * the detector says it. Explanations of single findings are prose of the detector and stay English (decision 061).
 */
final class DetectorWords {

    private final ReportText text;
    private final Map<String, DetectorRun> runs;

    DetectorWords(Iterable<DetectorRun> runs, ReportText text) {
        this.text = text;
        this.runs = java.util.stream.StreamSupport.stream(runs.spliterator(), false)
                .collect(Collectors.toMap(DetectorRun::id, Function.identity(), (first, again) -> first));
    }

    /** What the detector of a run looks for. */
    String title(DetectorRun run) {
        String exact = NearDetector.exactId(run.id());
        return NearDetector.isNear(run.id())
                ? text.get("detector.near", "nearly") + ": "
                        + text.get("detector." + exact, run.title().replaceFirst("^nearly: ", ""))
                : text.get("detector." + exact, run.title());
    }

    /** A finding's headline; its label, if it ends in one, is not translated. */
    String headline(Finding finding) {
        DetectorRun run = runs.get(finding.detector());
        if (run == null || run.title().isEmpty()) {
            return finding.headline();
        }
        String title = capital(run.title());
        return finding.headline().startsWith(title)
                ? capital(title(run)) + finding.headline().substring(title.length())
                : finding.headline();
    }

    private static String capital(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
