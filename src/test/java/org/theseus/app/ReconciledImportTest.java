package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.model.SourceRow;
import org.theseus.model.Transfer;
import org.theseus.reconcile.Conflict;
import org.theseus.reconcile.Exchange;
import org.theseus.store.CaseStore;
import org.theseus.store.MemoryCaseStore;
import org.theseus.store.SourceFile;
import org.theseus.store.TransferFilter;
import org.theseus.view.SourceRowView;

/** Two banks' files of the same payments, imported one after the other, taken back, killed and repeated. */
@Tag("slow")
class ReconciledImportTest {

    private static final String PROFILE = """
            profile: %s
            version: 1
            title: test extract
            institution: %s
            observation: own
            headers:
              - columns: [own, holder, day, partner, partner_account, amount, currency, text, e2e, balance]
            zone: UTC
            dates:
              - pattern: uuuu-MM-dd
            fields:
              time: day
              amount: amount
              currency: currency
              own_account: own
              own_name: holder
              counterparty_name: partner
              counterparty_account: partner_account
              reference: text
              end_to_end_id: e2e
              balance_after: balance
              channel: {constant: BANK}
            """;

    private static final String HEADER = "own,holder,day,partner,partner_account,amount,currency,text,e2e,balance\n";

    @TempDir
    Path folder;

    private MemoryCaseStore store = new MemoryCaseStore();
    private Path left = Path.of("");
    private Path right = Path.of("");

    @BeforeEach
    void profiles() throws IOException {
        left = Files.writeString(folder.resolve("left.yaml"), PROFILE.formatted("left", "Left"));
        right = Files.writeString(folder.resolve("right.yaml"), PROFILE.formatted("right", "Right"));
        Files.createDirectories(folder.resolve("home/cases/small"));
    }

    private Path file(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + rows);
    }

    private CaseSession session(CaseStore target) {
        Workspace workspace = new Workspace(folder.resolve("home"), "small", null, Duration.ofMinutes(1), step -> {});
        return new CaseSession(
                workspace, "import", null, target, workspace.caseFolder(), workspace.log(), step -> {}, () -> {});
    }

    private ImportFiles.Outcome load(Path file, Path profile) {
        return load(file, profile, store);
    }

    private ImportFiles.Outcome load(Path file, Path profile, CaseStore target) {
        try (CaseSession session = session(target)) {
            ImportFiles.Request request =
                    ImportFiles.Request.of(List.of(file), profile.toString(), null, null, false, 0, new TreeMap<>());
            return ImportFiles.load(session, file, request, RowProgress.SILENT);
        }
    }

    private List<Transfer> all() {
        List<Transfer> found = new ArrayList<>();
        store.readTransfers(TransferFilter.ALL, found::add);
        return found;
    }

    private static final String LEFT_ROWS = """
            LEFTACCOUNT1,Ana Kos,2023-06-02,Ivan Petrov,RIGHTACCOUNT1,-100.00,EUR,rent June,E2E-1,900.00
            LEFTACCOUNT1,Ana Kos,2023-06-02,Ivan Petrov,RIGHTACCOUNT1,-50.00,EUR,,,850.00
            LEFTACCOUNT1,Ana Kos,2023-06-02,Ivan Petrov,RIGHTACCOUNT1,-50.00,EUR,,,800.00
            LEFTACCOUNT1,Ana Kos,2023-06-07,shop,SHOPACCOUNT1,-20.00,EUR,,,780.00
            LEFTACCOUNT1,Ana Kos,2023-06-09,Ivan Petrov,RIGHTACCOUNT1,100.00,EUR,back,E2E-1,880.00
            """;

    private static final String RIGHT_ROWS = """
            RIGHTACCOUNT1,PETROV IVAN,2023-06-05,KOS ANA,LEFTACCOUNT1,100.00,EUR,rent June,E2E-1,1100.00
            RIGHTACCOUNT1,PETROV IVAN,2023-06-05,KOS ANA,LEFTACCOUNT1,50.00,EUR,,,1150.00
            RIGHTACCOUNT1,PETROV IVAN,2023-06-05,KOS ANA,LEFTACCOUNT1,50.00,EUR,,,1200.00
            RIGHTACCOUNT1,PETROV IVAN,2023-06-08,KOS ANA,LEFTACCOUNT1,-100.00,EUR,back,E2E-1,1100.00
            RIGHTACCOUNT1,PETROV IVAN,2023-06-20,KOS ANA,LEFTACCOUNT1,50.00,EUR,,,1150.00
            """;

    @Test
    void twoRecordsAreOneTransferWithTwoRowsAndTheFirstId() throws IOException {
        Path mine = file("left.csv", LEFT_ROWS);
        Path theirs = file("right.csv", RIGHT_ROWS);
        assertThat(load(mine, left).witnessed()).isZero();
        List<String> before = all().stream().map(Transfer::id).toList();
        ImportFiles.Outcome second = load(theirs, right);
        assertThat(second.witnessed()).isEqualTo(4);
        assertThat(OutcomeJson.write(second))
                .contains("\"rows_read\":5,\"accepted\":1,\"duplicates\":0,\"witnessed\":4,\"rejected\":[]");
        assertThat(ImportText.lines(second).get(1))
                .isEqualTo("  5 rows: 1 accepted, 0 duplicates, 4 second records of one payment, 0 rejected");
        List<Transfer> after = all();
        assertThat(after).hasSize(6).extracting(Transfer::id).containsAll(before);
        assertThat(after.get(0).sources()).extracting(SourceRow::toString).containsExactly("left.csv:2", "right.csv:2");
        assertThat(after.get(0).payee().name())
                .as("the payee's own bank knows the name")
                .isEqualTo("PETROV IVAN");
        assertThat(after.get(0).payer().name()).isEqualTo("Ana Kos");
        assertThat(after.stream().filter(t -> t.sources().size() == 2)).hasSize(4);
        assertThat(load(theirs, right).fate()).isEqualTo(ImportFiles.Fate.KNOWN);
        assertThat(all()).isEqualTo(after);
    }

    @Test
    void takingOneFileBackLeavesTheOtherAsIfItWereAlone() throws IOException {
        Path mine = file("left.csv", LEFT_ROWS);
        Path theirs = file("right.csv", RIGHT_ROWS);
        load(theirs, right);
        List<Transfer> onlyRight = all();
        load(mine, left);
        assertThat(all()).isNotEqualTo(onlyRight).hasSize(6);
        undo("left.csv");
        assertThat(all()).isEqualTo(onlyRight);
        store = new MemoryCaseStore();
        load(mine, left);
        List<Transfer> onlyLeft = all();
        load(theirs, right);
        undo("left.csv");
        assertThat(all()).as("the witness stands for itself again").isEqualTo(onlyRight);
        load(mine, left);
        undo("right.csv");
        assertThat(all()).isEqualTo(onlyLeft);
    }

    private void undo(String file) {
        try (CaseSession session = session(store)) {
            ImportUndo.run(session, file);
        }
    }

    @Test
    void overlappingPeriodsAddRowsNotPayments() throws IOException {
        load(file("left.csv", LEFT_ROWS), left);
        load(file("right.csv", RIGHT_ROWS), right);
        List<String> ids = all().stream().map(Transfer::id).toList();
        String overlap = RIGHT_ROWS.lines().skip(1).limit(3).reduce("", (a, b) -> a + b + "\n");
        ImportFiles.Outcome again = load(file("right2.csv", overlap), right);
        assertThat(again.witnessed()).isZero();
        assertThat(again.result()).isNotNull();
        assertThat(OutcomeJson.write(again)).contains("\"accepted\":0,\"duplicates\":3,\"witnessed\":0");
        assertThat(all()).extracting(Transfer::id).isEqualTo(ids);
        assertThat(all().get(1).sources()).hasSize(3);
    }

    @Test
    void killedAtAnyStepTheNextCommandEndsTheSame() throws IOException {
        Path mine = file("left.csv", LEFT_ROWS);
        Path theirs = file("right.csv", RIGHT_ROWS);
        load(mine, left);
        load(theirs, right);
        List<Transfer> whole = all();
        for (String fatal : List.of("beginImport", "writeTransfers", "joinRecords", "completeImport")) {
            for (boolean before : new boolean[] {true, false}) {
                store = new MemoryCaseStore();
                load(mine, left);
                assertThatThrownBy(() -> load(theirs, right, dying(fatal, before)))
                        .hasMessage("killed");
                try (CaseSession session = session(store)) {
                    session.finishPending();
                }
                assertThat(all())
                        .as("%s %s", before ? "before" : "after", fatal)
                        .isEqualTo(whole);
                assertThat(store.sources()).hasSize(2);
            }
        }
    }

    private CaseStore dying(String fatal, boolean before) {
        return (CaseStore) Proxy.newProxyInstance(
                CaseStore.class.getClassLoader(), new Class<?>[] {CaseStore.class}, (proxy, method, arguments) -> {
                    boolean here = method.getName().equals(fatal);
                    if (here && before) {
                        throw new IllegalStateException("killed");
                    }
                    try {
                        Object result = method.invoke(store, arguments);
                        if (here) {
                            throw new IllegalStateException("killed");
                        }
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private ImportFiles.Outcome load(Path file, Path profile, String... frame) {
        TreeMap<String, String> legal = new TreeMap<>();
        for (int i = 0; i < frame.length; i += 2) {
            legal.put(frame[i], frame[i + 1]);
        }
        try (CaseSession session = session(store)) {
            ImportFiles.Request request =
                    ImportFiles.Request.of(List.of(file), profile.toString(), null, null, false, 0, legal);
            return ImportFiles.load(session, file, request, RowProgress.SILENT);
        }
    }

    @Test
    void rowsOutsideTheOrderAreCountedAndNotLoaded() throws IOException {
        ImportFiles.Outcome days =
                load(file("left.csv", LEFT_ROWS), left, "scope-from", "2023-06-03", "scope-to", "2023-06-07");
        assertThat(OutcomeJson.write(days)).contains("\"accepted\":1,").contains("\"out_of_scope\":4");
        assertThat(ImportText.lines(days)).contains("  4 rows outside the order's scope, not loaded");
        assertThat(all()).hasSize(1);
        assertThat(store.sources().get(0).outOfScope()).isEqualTo(4);
        assertThat(store.sources().get(0).legalFrame()).containsEntry("scope-from", "2023-06-03");
        long inside = all().get(0).sources().get(0).line();
        byte[] copy = Files.readAllBytes(file("left.csv", LEFT_ROWS));
        for (long line = 1; line <= LEFT_ROWS.lines().count(); line++) {
            String place = "left.csv:" + line;
            if (line == inside) {
                assertThat(SourceRowView.of(store, place, source -> new ByteArrayInputStream(copy))
                                .row()
                                .rows())
                        .hasSize(1);
            } else {
                assertThatThrownBy(() -> SourceRowView.of(store, place, source -> new ByteArrayInputStream(copy)))
                        .hasMessageContaining("4 rows of that file lie outside the order's scope: it is not shown");
            }
        }
        store = new MemoryCaseStore();
        load(file("left.csv", LEFT_ROWS), left, "scope-accounts", "SHOP ACCOUNT1");
        assertThat(all()).hasSize(1);
        assertThatThrownBy(() -> load(file("left.csv", LEFT_ROWS), left, "scope-from", "June"))
                .hasMessage("--scope-from June is no date");
    }

    @Test
    void aConvertedFileMustProveItself() throws IOException {
        String[] frame = {"converted-from", "a.pdf", "converted-from-sha256", "ab", "converter", "tabula"};
        ImportFiles.Outcome broken = load(file("left.csv", LEFT_ROWS.replace("800.00", "810.00")), left, frame);
        assertThat(broken.fate()).isEqualTo(ImportFiles.Fate.REFUSED);
        assertThat(broken.refusal()).contains("the balance jumps");
        assertThat(all()).isEmpty();
        ImportFiles.Outcome bare = load(file("left.csv", LEFT_ROWS.replaceAll(",[0-9.]+\n", ",\n")), left, frame);
        assertThat(bare.refusal()).contains("has no balances");
        ImportFiles.Outcome whole = load(file("left.csv", LEFT_ROWS), left, frame);
        assertThat(whole.fate()).isEqualTo(ImportFiles.Fate.LOADED);
        assertThat(ImportText.lines(whole))
                .contains("  balance proof holds for acct:Left/LEFTACCOUNT1 EUR, 2023-06-02 to 2023-06-09");
    }

    @Test
    void aGapMakesAnAccountPartlySeenAndAnAnalystMayDecideOtherwise() throws IOException {
        load(file("left.csv", LEFT_ROWS.replace("780.00", "700.00").replace("880.00", "800.00")), left);
        try (CaseSession session = session(store)) {
            assertThat(session.coverage().gaps("acct:Left/LEFTACCOUNT1"))
                    .containsExactly("2023-06-02..2023-06-07 the balance jumps by -80.00 EUR (line 5) in left.csv");
            assertThatThrownBy(() -> CorrectObservation.run(session, "LEFTACCOUNT1", "FULL", null))
                    .hasMessageContaining("needs a reason");
            CorrectObservation.run(session, "LEFTACCOUNT1", "full", "a fee of 80 was booked elsewhere");
        }
        try (CaseSession session = session(store)) {
            assertThat(session.coverage().isCorrected("acct:Left/LEFTACCOUNT1")).isTrue();
        }
    }

    @Test
    void intelligenceSteersAndStaysOut() throws IOException {
        load(file("left.csv", LEFT_ROWS), left);
        List<Transfer> open = all();
        load(file("right.csv", RIGHT_ROWS), right, "purpose", "STR", "source", "SECRETBANK");
        assertThat(all()).hasSize(6).isNotEqualTo(open);
        org.theseus.store.LedgerView ledger = OpenLedger.without(store, SourceFile::isIntelligence);
        List<Transfer> shown = new ArrayList<>();
        ledger.readTransfers(TransferFilter.ALL, shown::add);
        assertThat(shown).isEqualTo(open);
        assertThat(ledger.sources())
                .extracting(org.theseus.store.SourceFile::file)
                .containsExactly("left.csv");
        assertThat(ledger.accounts().toString()).doesNotContain("PETROV IVAN").contains("Ivan Petrov");
        List<org.theseus.store.LedgerEdge> edges = new ArrayList<>();
        ledger.readEdges(edges::add);
        assertThat(edges).hasSize(open.size());
    }

    @Test
    void bothEndsOfAPaymentInOneFileAreOneTransfer() throws IOException {
        ImportFiles.Outcome both = load(file("order.csv", LEFT_ROWS + RIGHT_ROWS), left);
        assertThat(both.witnessed()).isEqualTo(4);
        assertThat(all()).hasSize(6);
    }

    @Test
    void tenThousandSharedPaymentsAreCountedOnce() throws IOException {
        Random random = new Random(7);
        StringBuilder mine = new StringBuilder();
        StringBuilder theirs = new StringBuilder();
        int shared = 10_000;
        int onlyMine = 250;
        for (int i = 0; i < shared + 2 * onlyMine; i++) {
            LocalDate day = LocalDate.of(2023, 1, 2).plusDays(random.nextInt(300));
            String amount = String.format(Locale.ROOT, "%d.%02d", 10 + random.nextInt(900), random.nextInt(100));
            String here = "LEFTACCOUNT" + random.nextInt(200);
            String there = "RIGHTACCOUNT" + random.nextInt(200);
            String reference = random.nextBoolean() ? "E2E" + i : "";
            boolean out = random.nextBoolean();
            Function<String, String> tail = sign -> sign + amount + ",EUR,," + reference + ",\n";
            if (i < shared + onlyMine) {
                mine.append(here + ",," + day + ",," + there + "," + tail.apply(out ? "-" : ""));
            }
            if (i < shared || i >= shared + onlyMine) {
                theirs.append(there + ",," + (out ? day.plusDays(random.nextInt(2)) : day) + ",," + here + ","
                        + tail.apply(out ? "" : "-"));
            }
        }
        load(file("mine.csv", mine.toString()), left);
        ImportFiles.Outcome second = load(file("theirs.csv", theirs.toString()), right);
        assertThat(second.witnessed()).isBetween(shared - 5L, shared + 5L);
        assertThat(all()).hasSizeBetween(shared + 2 * onlyMine - 5, shared + 2 * onlyMine + 5);
    }

    /** What an import said of contradictions can be looked up later, whatever came in between. */
    @Test
    void theCaseTellsOfContradictionsAsTheImportDid() throws IOException {
        load(file("left.csv", """
                LEFTACCOUNT1,Ana Kos,2023-06-02,Ivan Petrov,RIGHTACCOUNT1,-100.00,EUR,,E2E-1,
                LEFTACCOUNT1,Ana Kos,2023-06-02,Ivan Petrov,RIGHTACCOUNT1,-200.00,EUR,,E2E-2,
                LEFTACCOUNT1,Ana Kos,2023-06-02,Ivan Petrov,RIGHTACCOUNT1,-300.00,EUR,,E2E-3,
                LEFTACCOUNT1,Ana Kos,2023-06-05,Ivan Petrov,RIGHTACCOUNT1,-400.00,EUR,,NOTPROVIDED,
                """), left);
        List<Conflict> said = load(file("right.csv", """
                        RIGHTACCOUNT1,Petrov Ivana,2023-06-02,Kos Ana,LEFTACCOUNT1,100.00,EUR,,E2E-1,
                        RIGHTACCOUNT1,Petrov Ivan,2023-06-02,Kos Ana,LEFTACCOUNT1,250.00,EUR,,E2E-2,
                        RIGHTACCOUNT1,Petrov Ivan,2023-08-02,Kos Ana,LEFTACCOUNT1,300.00,EUR,,E2E-3,
                        RIGHTACCOUNT1,Petrov Ivan,2023-09-05,Kos Ana,LEFTACCOUNT1,800.00,EUR,,NOTPROVIDED,
                        """), right).conflicts();
        assertThat(plain(said))
                .containsExactlyInAnyOrder(
                        "payee [Ivan Petrov (left.csv:2), Petrov Ivana (right.csv:2)] true",
                        "amount [200.00 EUR (left.csv:3), 250.00 EUR (right.csv:3)] false",
                        "time [2023-06-02 (left.csv:4), 2023-08-02 (right.csv:4)] false");
        load(file("other.csv", "LEFTACCOUNT2,Eva Lu,2023-06-02,shop,SHOPACCOUNT1,-1.00,EUR,,E2E-9,\n"), left);
        assertThat(plain(CaseConflicts.find(store, Exchange.NONE))).isEqualTo(plain(said));
        undo("right.csv");
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
}
