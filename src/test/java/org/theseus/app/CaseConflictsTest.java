package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.reconcile.Conflict;
import org.theseus.reconcile.Exchange;
import org.theseus.store.MemoryCaseStore;

/** What an import said of contradictions can be looked up later, whatever came in between. */
class CaseConflictsTest {

    private static final String PROFILE = """
            profile: %s
            version: 1
            title: test extract
            institution: %s
            observation: own
            headers:
              - columns: [own, holder, day, partner, partner_account, amount, e2e]
            zone: UTC
            dates:
              - pattern: uuuu-MM-dd
            fields:
              time: day
              amount: amount
              currency: {constant: EUR}
              own_account: own
              own_name: holder
              counterparty_name: partner
              counterparty_account: partner_account
              end_to_end_id: e2e
              channel: {constant: BANK}
            """;

    private static final String HEADER = "own,holder,day,partner,partner_account,amount,e2e\n";

    @TempDir
    Path folder;

    private final MemoryCaseStore store = new MemoryCaseStore();

    @Test
    void theCaseTellsWhatTheImportTold() throws IOException {
        load("left", """
                LEFTACCOUNT1,Ana Kos,2023-06-02,Ivan Petrov,RIGHTACCOUNT1,-100.00,E2E-1
                LEFTACCOUNT1,Ana Kos,2023-06-02,Ivan Petrov,RIGHTACCOUNT1,-200.00,E2E-2
                LEFTACCOUNT1,Ana Kos,2023-06-02,Ivan Petrov,RIGHTACCOUNT1,-300.00,E2E-3
                LEFTACCOUNT1,Ana Kos,2023-06-05,Ivan Petrov,RIGHTACCOUNT1,-400.00,NOTPROVIDED
                """);
        List<Conflict> said = load("right", """
                RIGHTACCOUNT1,Petrov Ivana,2023-06-02,Kos Ana,LEFTACCOUNT1,100.00,E2E-1
                RIGHTACCOUNT1,Petrov Ivan,2023-06-02,Kos Ana,LEFTACCOUNT1,250.00,E2E-2
                RIGHTACCOUNT1,Petrov Ivan,2023-08-02,Kos Ana,LEFTACCOUNT1,300.00,E2E-3
                RIGHTACCOUNT1,Petrov Ivan,2023-09-05,Kos Ana,LEFTACCOUNT1,800.00,NOTPROVIDED
                """);
        assertThat(plain(said))
                .containsExactlyInAnyOrder(
                        "payee [Ivan Petrov (left.csv:2), Petrov Ivana (right.csv:2)] true",
                        "amount [200.00 EUR (left.csv:3), 250.00 EUR (right.csv:3)] false",
                        "time [2023-06-02 (left.csv:4), 2023-08-02 (right.csv:4)] false");
        load("other", "OTHERACCOUNT1,Eva Lu,2023-06-02,shop,SHOPACCOUNT1,-1.00,E2E-9\n");
        assertThat(plain(CaseConflicts.find(store, Exchange.NONE))).isEqualTo(plain(said));
        try (CaseSession session = session()) {
            ImportUndo.run(session, "right.csv");
        }
        assertThat(CaseConflicts.find(store, Exchange.NONE))
                .as("with one record gone there is nothing to contradict")
                .isEmpty();
    }

    private static Set<String> plain(List<Conflict> conflicts) {
        Set<String> plain = new TreeSet<>();
        conflicts.forEach(each -> plain.add(
                each.what() + " " + new TreeSet<>(List.of(each.value(), each.otherValue())) + " " + each.joined()));
        return plain;
    }

    private CaseSession session() {
        Workspace workspace = new Workspace(folder.resolve("home"), "small", null, Duration.ofMinutes(1), step -> {});
        return new CaseSession(
                workspace, "import", null, store, workspace.caseFolder(), workspace.log(), step -> {}, () -> {});
    }

    private List<Conflict> load(String name, String rows) throws IOException {
        Files.createDirectories(folder.resolve("home/cases/small"));
        Path profile = Files.writeString(folder.resolve(name + ".yaml"), PROFILE.formatted(name, name));
        Path file = Files.writeString(folder.resolve(name + ".csv"), HEADER + rows);
        try (CaseSession session = session()) {
            ImportFiles.Request request =
                    ImportFiles.Request.of(List.of(file), profile.toString(), null, null, false, 0, new TreeMap<>());
            return ImportFiles.load(session, file, request, RowProgress.SILENT).conflicts();
        }
    }
}
