package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.algo.Monitor;
import org.theseus.evaluate.TruthMeasures;
import org.theseus.evaluate.TruthMeasures.Count;
import org.theseus.project.GraphSource;
import org.theseus.store.MemoryCaseStore;
import org.theseus.view.Story;

class EvaluationPageTest {

    private static final String ROWS = """
            2023-06-01T10:00:00Z|S1 > C|200.00 EUR
            2023-06-02T10:00:00Z|S2 > C|200.00 EUR
            2023-06-03T10:00:00Z|S3 > C|200.00 EUR
            2023-06-04T10:00:00Z|S4 > C|200.00 EUR
            2023-06-05T10:00:00Z|S5 > C|200.00 EUR
            2023-06-06T20:00:00Z|C > D|500.00 EUR
            """.strip();

    @TempDir
    Path folder;

    private EvaluateCase.Outcome outcome() throws IOException {
        MemoryCaseStore store = new Story().file("bank.csv", List.of("*"), ROWS).store();
        DetectFindings.run(store, GraphSource.STORE, Set.of(), null, Monitor.NONE);
        Path labels = Files.writeString(
                folder.resolve("labels.csv"), "attempt_id,pattern,positive,transfer_id\na1,<fan & in>,true,none\n");
        return EvaluateCase.run(store, labels, 1);
    }

    private static TruthMeasures truth() {
        return new TruthMeasures(
                new TreeMap<>(Map.of(
                        "recall|A4", new Count(11, 12),
                        "evasion|A4 skim 1.0", new Count(5, 5),
                        "evasion|A4 skim 1.2", new Count(0, 5),
                        "evasion-nearly|A4 skim 1.0", new Count(5, 5),
                        "evasion-nearly|A4 skim 1.2", new Count(4, 5))),
                0,
                100,
                2.0);
    }

    @Test
    void barsCurvesAndEveryTableStandOnOnePage() throws IOException {
        String page = EvaluationPage.html(outcome(), truth());
        assertThat(page)
                .contains("&lt;fan &amp; in&gt; (1)", "pair seen once", "A4 (11 of 12)", "Recall over evasion: A4 skim")
                .contains("no estimate for real cases")
                .doesNotContain("<fan & in>", "<script", "http:", "https:");
        // at 1.0 all of five are found by both, at 1.2 none by the exact definition and four by the wider one beside it
        assertThat(page)
                .contains("<polyline class=\"line exact\" points=\"573.3,10.0 650.0,130.0\"/>")
                .contains("<polyline class=\"line near\" points=\"573.3,10.0 650.0,34.0\"/>");
        assertThat(page.split("<table>", -1)).hasSize(5);
    }

    @Test
    void thePageIsWrittenWholeAndTheSameEachTime() throws IOException {
        Path file = folder.resolve("evaluation.html");
        EvaluationPage.write(file, outcome(), null);
        String first = Files.readString(file);
        EvaluationPage.write(file, outcome(), null);
        assertThat(Files.readString(file))
                .isEqualTo(first)
                .endsWith("</body></html>\n")
                .doesNotContain("Counts:");
    }
}
