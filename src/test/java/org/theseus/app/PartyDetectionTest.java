package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.algo.Monitor;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingJson;
import org.theseus.cases.FindingReader;
import org.theseus.model.AccountId;
import org.theseus.model.PartyId;
import org.theseus.model.Transfer;
import org.theseus.store.AccountRecord;
import org.theseus.store.HeldParty;
import org.theseus.store.MemoryCaseStore;
import org.theseus.store.ResolutionRecord;
import org.theseus.store.TransferFilter;
import org.theseus.verify.FindingVerifier;
import org.theseus.view.Story;

/** One collector with two accounts: seen as one, six pay them; seen by account, three each. */
class PartyDetectionTest {

    private static final String ROWS = """
            2023-06-01T10:00:00Z|S1 > C1|200.00 EUR
            2023-06-02T10:00:00Z|S2 > C1|200.00 EUR
            2023-06-03T10:00:00Z|S3 > C1|200.00 EUR
            2023-06-04T10:00:00Z|S4 > C2|200.00 EUR
            2023-06-05T10:00:00Z|S5 > C2|200.00 EUR
            2023-06-06T10:00:00Z|S6 > C2|200.00 EUR
            2023-06-06T20:00:00Z|C1 > C2|500.00 EUR
            """.strip();

    @TempDir
    Path folder;

    private MemoryCaseStore store = new MemoryCaseStore();

    @BeforeEach
    void importCase() throws IOException {
        store = new Story().file("bank.csv", List.of("*"), ROWS).store();
        Files.createDirectories(folder.resolve("home/cases/small"));
        List<String> both = store.accounts().stream()
                .map(AccountRecord::id)
                .filter(id -> id.number().startsWith("C"))
                .map(AccountId::key)
                .sorted()
                .toList();
        assertThat(both).hasSize(2);
        String id = PartyId.of(AccountId.parse(both.get(0)));
        store.replaceParties(
                new ResolutionRecord(0, "2023-07-01T00:00:00Z", "ana", "", "", "", "{}", List.of(), List.of()),
                List.of(new HeldParty(id, both, List.of(), List.of())),
                List.of());
    }

    private List<Finding> detect(boolean byAccount) {
        Workspace workspace = new Workspace(folder.resolve("home"), "small", null, Duration.ofMinutes(1), step -> {});
        try (CaseSession session = new CaseSession(
                workspace, "detect", null, store, workspace.caseFolder(), workspace.log(), step -> {}, () -> {})) {
            return DetectFindings.run(session, byAccount, Set.of("fan-in"), null, Monitor.NONE)
                    .findings();
        }
    }

    @Test
    void aFindingCountsAPartyAsOneSideAndHoldsByWhatItSaysOfItsAccounts() {
        assertThat(detect(true)).as("by account").isEmpty();
        List<Finding> found = detect(false);
        assertThat(found).hasSize(1);
        Finding finding = FindingReader.read(FindingJson.write(found.get(0)));
        assertThat(finding).isEqualTo(found.get(0));
        assertThat(finding.transfers()).hasSize(6);
        assertThat(finding.identity())
                .singleElement()
                .satisfies(identity -> assertThat(identity.accounts())
                        .extracting(AccountId::number)
                        .containsExactly("C1", "C2"));
        assertThat(store.findings().get(0).accountKeys())
                .contains(finding.identity().get(0).accounts().get(1).key());
        Map<String, Transfer> transfers = new HashMap<>();
        store.readTransfers(TransferFilter.ALL, transfer -> transfers.put(transfer.id(), transfer));
        assertThat(FindingVerifier.standard().problems(finding, transfers)).isEmpty();
        String without = FindingJson.write(finding);
        without = without.substring(0, without.indexOf(",\"identity\"")) + "}";
        assertThat(FindingVerifier.standard().problems(FindingReader.read(without), transfers))
                .as("without the accounts that it counts as one")
                .isNotEmpty();
    }
}
