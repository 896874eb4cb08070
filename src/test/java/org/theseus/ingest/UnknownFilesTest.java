package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.theseus.ingest.Recogniser.Recognised;
import org.theseus.issue.Question;
import org.theseus.sniff.Answers;

/** Published extracts seen without any profile of theirs: read right, or asked about for the right reason. */
class UnknownFilesTest {

    private static final Path FILES =
            Path.of(System.getenv().getOrDefault("THESEUS_SHARED", "../shared"), "data", "formats", "csv");

    /** What is expected of one file: sums as this program reads them, so that a change shows, or the questions. */
    private record Expected(String file, String outcome) {}

    private static final List<Expected> EXPECTED = List.of(
            new Expected("at-easybank-creditcard.csv", "asks header"),
            new Expected("at-easybank-giro.csv", "asks header"),
            new Expected("at-ing-diba.csv", "6 rows, paid 1534.56, received 542.53, 2013-08-13 to 2013-12-31"),
            new Expected("at-livebank.csv", "asks columns"),
            new Expected(
                    "b2y-20180226-1000594757-umsatz.CSV", "1 rows, paid 36.99, received 0, 2018-02-22 to 2018-02-22"),
            new Expected(
                    "b2y-Umsaetze_KtoNr538917600_EUR_02-03-2018_1503.CSV",
                    "1 rows, paid 17.22, received 0, 2018-03-02 to 2018-03-02"),
            new Expected("b2y-test_raiffeisen_01.csv", "asks header"),
            new Expected("b2y-umsatz-1234________1234-20180227.CSV", "asks own account"),
            new Expected(
                    "de-ing-test_without_saldo_1.csv", "6 rows, paid 230.93, received 50.00, 2018-12-10 to 2018-12-28"),
            new Expected("oca-debit_credit.csv", "asks own account, currency"),
            new Expected("revolut-2022-january.csv", "asks own account"),
            new Expected("ru-sberbank.csv", "asks currency"));

    static boolean there() {
        return Files.isDirectory(FILES);
    }

    @Test
    @EnabledIf("there")
    void everyFileIsReadRightOrAskedAbout() {
        for (Expected expected : EXPECTED) {
            assertThat(outcome(FILES.resolve(expected.file())))
                    .as(expected.file())
                    .isEqualTo(expected.outcome());
        }
    }

    private static String outcome(Path file) {
        Recognised seen = Recogniser.learn(file, Answers.NONE);
        Profile profile = seen.profile();
        if (profile == null) {
            return "asks "
                    + String.join(
                            ", ",
                            seen.questions().stream()
                                    .map(Question::about)
                                    .map(about -> about.replaceFirst(":.*", ""))
                                    .toList());
        }
        IngestResult read = FileIngest.read(file, profile, IngestOptions.NONE, transfer -> {}, IngestProgress.SILENT);
        assertThat(read.rejected()).isEmpty();
        return String.format(
                Locale.ROOT,
                "%d rows, paid %s, received %s, %s to %s",
                read.accepted(),
                read.totals().debit().getOrDefault("EUR", "0"),
                read.totals().credit().getOrDefault("EUR", "0"),
                read.totals().first(),
                read.totals().last());
    }
}
