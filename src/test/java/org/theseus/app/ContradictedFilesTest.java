package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files whose own figures are not those of their rows (decision 022), and what a dry run says of the others. */
class ContradictedFilesTest {

    private static final String STATEMENT = ":20:A\n:25:DE89370400440532013000\n:28C:1/1\n:60F:C230301EUR100,00\n"
            + ":61:2303010301D25,00NTRFNONREF\n:86:Miete\n:62F:C230301EUR(closing)\n";

    @TempDir
    Path folder;

    private ImportFiles.Outcome check(String closing, long allowed) throws IOException {
        Path file = Files.writeString(folder.resolve("s.sta"), STATEMENT.replace("(closing)", closing));
        ImportFiles.Request request =
                ImportFiles.Request.of(List.of(file), null, null, null, true, allowed, new TreeMap<>());
        return ImportFiles.check(file, request, folder);
    }

    @Test
    void aStatementThatDoesNotAddUpIsRefusedWithBothFigures() throws IOException {
        ImportFiles.Outcome refused = check("75,01", 0);
        assertThat(refused.fate()).isEqualTo(ImportFiles.Fate.REFUSED);
        assertThat(refused.refusal()).contains("contradicts itself", "75.00", "75.01");
        assertThat(refused.advice()).contains("--allow-rejects 1");
        assertThat(OutcomeJson.write(refused)).contains("\"rejected\":[{\"line\":1,\"record\":0,\"code\":\"BALANCE\"");
        assertThat(check("75,01", 1).fate()).isEqualTo(ImportFiles.Fate.DRY_RUN);
    }

    @Test
    void aDryRunSaysHowTheFileWasReadAndWhatWouldBeLoaded() throws IOException {
        ImportFiles.Outcome proved = check("75,00", 0);
        assertThat(ImportText.lines(proved))
                .anyMatch(line -> line.contains("profile mt940@1 (from files seen)"))
                .contains("  1 rows: 1 accepted, 0 duplicates, 0 rejected")
                .contains("  own records of acct:/DE89370400440532013000, 2023-03-01 to 2023-03-01"
                        + "  (account from the statement itself)")
                .contains("  balance proof holds for acct:/DE89370400440532013000 EUR, 2023-03-01 to 2023-03-01")
                .endsWith("  dry run: nothing written; import would load 1 transfers");
        assertThat(OutcomeJson.write(proved))
                .contains("\"profile_basis\":\"from files seen\"", "\"would_load\":1", "\"proved\":true");
    }
}
