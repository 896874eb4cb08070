package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.store.MemoryCaseStore;
import org.theseus.store.ResolutionRecord;
import org.theseus.table.Table;
import org.theseus.view.Story;

/** {@code party queue --sort sum}: "10.25" once stood before "9.5", and "-3" before "-2". */
class QueueOrderTest {

    private static final String ROW = "2023-06-01T10:00:00Z|S1 > C1|200.00 EUR";

    @TempDir
    Path folder;

    @Test
    void theQueueIsSortedBySizeOfTheSum() throws IOException {
        MemoryCaseStore store = new Story().file("bank.csv", List.of("*"), ROW).store();
        Files.createDirectories(folder.resolve("home/cases/small"));
        List<String> names = List.of(
                "9.5 T-00000001:payer P-1 P-2",
                "10.25 T-00000002:payer P-1 P-3",
                "-3.0 T-00000003:payer P-2 P-3",
                "-2.0 T-00000004:payer P-1 P-4");
        store.replaceParties(
                new ResolutionRecord(0, "2023-07-01T00:00:00Z", "ana", "", "", "", "{}", List.of(), names),
                List.of(),
                List.of());
        Workspace workspace = new Workspace(folder.resolve("home"), "small", null, Duration.ofMinutes(1), step -> {});
        try (CaseSession session = new CaseSession(
                workspace, "test", null, store, workspace.caseFolder(), workspace.log(), step -> {}, () -> {})) {
            Table queue = PartyTables.queue(session);
            assertThat(sums(queue.sortedBy("sum", false))).containsExactly("-3.00", "-2.00", "9.50", "10.25");
            assertThat(sums(queue.sortedBy("sum", true))).containsExactly("10.25", "9.50", "-2.00", "-3.00");
        }
    }

    private static List<String> sums(Table queue) {
        return IntStream.range(0, queue.rows().size())
                .mapToObj(row -> String.valueOf(queue.cell(row, "sum")))
                .toList();
    }
}
