package org.theseus.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.model.Observation;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;
import org.theseus.store.CaseStore;
import org.theseus.store.MemoryCaseStore;
import org.theseus.store.PendingWork;
import org.theseus.store.SampleTransfers;
import org.theseus.store.SourceFile;
import org.theseus.store.TransferFilter;

/** The spool against the store in memory: nothing half done, whatever step fails. */
class SpoolTest {

    private static final List<Transfer> ROWS = SampleTransfers.of("a.csv", 1, 60, 9, 99);

    @TempDir
    Path folder;

    private final MemoryCaseStore store = new MemoryCaseStore();

    private Spool spool() {
        return Spool.at(folder.resolve("case"), "anna@desk");
    }

    private static SourceFile source() {
        return SampleTransfers.source("a.csv", List.of(SourceFile.EVERY_ACCOUNT));
    }

    private void importInto(CaseStore target, long baseRevision) {
        try (SpoolWriter writer = spool().begin()) {
            ROWS.forEach(writer::add);
            spool().commit(writer, source(), Observation.FULL, baseRevision, target, SpoolListener.SILENT);
        }
    }

    private static List<Object> dump(CaseStore ledger) {
        List<Object> all = new ArrayList<>(ledger.accounts());
        ledger.readTransfers(TransferFilter.ALL, all::add);
        all.add(ledger.sources());
        all.add(ledger.state());
        all.add(ledger.pendingWork());
        return all;
    }

    private List<String> files() throws IOException {
        if (!Files.exists(folder.resolve("case/spool"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("case/spool"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("lock"))
                    .toList();
        }
    }

    @Test
    void transfersComeBackAsTheyWere() throws IOException {
        List<Transfer> rows = SampleTransfers.of("b.csv", 4, 2000, 50, 5000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SpoolOutput out = new SpoolOutput(bytes);
        for (Transfer row : rows) {
            TransferFormat.write(row, out);
        }
        for (long number : new long[] {0, -1, 63, 64, Long.MAX_VALUE, Long.MIN_VALUE}) {
            out.number(number);
        }
        out.finish();
        byte[] written = bytes.toByteArray();
        assertThat(SpoolInput.isWhole(new ByteArrayInputStream(written), written.length))
                .isTrue();
        SpoolInput in = new SpoolInput(new ByteArrayInputStream(written));
        for (Transfer row : rows) {
            assertThat(TransferFormat.read(in)).isEqualTo(row);
        }
        for (long number : new long[] {0, -1, 63, 64, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(in.number()).isEqualTo(number);
        }
        written[100] ^= 1;
        assertThat(SpoolInput.isWhole(new ByteArrayInputStream(written), written.length))
                .isFalse();
    }

    @Test
    void anImportLeavesNothingBehind() throws IOException {
        importInto(store, 0);
        assertThat(files()).isEmpty();
        assertThat(store.state().revision()).isEqualTo(1);
        assertThat(store.sources()).containsExactly(source());
    }

    private static final class Killed extends Error {}

    /** A store that dies at its n-th call, before or after doing it, as a killed process would. */
    private CaseStore dyingAt(int call, boolean after) {
        int[] calls = {0};
        return (CaseStore) Proxy.newProxyInstance(
                CaseStore.class.getClassLoader(), new Class<?>[] {CaseStore.class}, (proxy, method, arguments) -> {
                    boolean fatal = calls[0]++ == call;
                    if (fatal && !after) {
                        throw new Killed();
                    }
                    try {
                        if (fatal && method.getName().equals("writeTransfers")) {
                            store.writeTransfers(half((Iterator<?>) arguments[0]), rows -> {});
                        } else {
                            return method.invoke(store, arguments);
                        }
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    } finally {
                        if (fatal) {
                            Files.writeString(folder.resolve("died"), method.getName());
                        }
                    }
                    throw new Killed();
                });
    }

    private static Iterator<Transfer> half(Iterator<?> rows) {
        List<Transfer> half = new ArrayList<>();
        while (half.size() < ROWS.size() / 2) {
            half.add((Transfer) rows.next());
        }
        return half.iterator();
    }

    @Test
    void whateverStepDiesTheNextCommandFinishes() throws IOException {
        MemoryCaseStore untouched = new MemoryCaseStore();
        untouched.writeTransfers(ROWS.iterator(), rows -> {});
        untouched.completeImport(source(), Observation.FULL);
        for (int call = 0; call < 3; call++) {
            for (boolean after : new boolean[] {false, true}) {
                for (String sha :
                        store.sources().stream().map(SourceFile::sha256).toList()) {
                    store.undoImport(sha);
                }
                long base = store.state().revision();
                CaseStore dying = dyingAt(call, after);
                try {
                    importInto(dying, base);
                } catch (Killed killed) {
                    assertThat(spool().waiting()).hasSize(1);
                }
                spool().finishPending(store, SpoolListener.SILENT);
                assertThat(files()).as("call %d, after %s", call, after).isEmpty();
                assertThat(store.state().revision()).isEqualTo(base + 1);
                assertThat(dump(store).subList(0, dump(store).size() - 2))
                        .as("call %d, after %s", call, after)
                        .isEqualTo(dump(untouched).subList(0, dump(untouched).size() - 2));
            }
        }
    }

    @Test
    void rowsThatWereNotCommittedVanish() throws IOException {
        try (SpoolWriter writer = spool().begin()) {
            ROWS.forEach(writer::add);
            assertThat(files()).hasSize(1);
            Path file = folder.resolve("case/spool/" + files().get(0));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(files()).isEmpty();
        Files.writeString(folder.resolve("case/spool/left-by-a-killed-process.rows"), "half");
        spool().finishPending(store, SpoolListener.SILENT);
        assertThat(files()).isEmpty();
    }

    @Test
    void aCaseThatChangedMeanwhileIsNotWritten() throws IOException {
        importInto(store, 0);
        List<Object> before = dump(store);
        try (SpoolWriter writer = spool().begin()) {
            SampleTransfers.of("b.csv", 2, 60, 9, 99).forEach(writer::add);
            SourceFile other = SampleTransfers.source("b.csv", List.of());
            assertThatThrownBy(() -> spool().commit(writer, other, Observation.FULL, 0, store, SpoolListener.SILENT))
                    .isInstanceOfSatisfying(
                            TheseusException.class,
                            refused -> assertThat(refused.kind()).isEqualTo(TheseusException.Kind.STORE));
        }
        assertThat(dump(store)).isEqualTo(before);
        assertThat(files()).isEmpty();
    }

    @Test
    void somebodyElsesUnfinishedImportIsNotRead() {
        store.beginImport(new PendingWork(PendingWork.Kind.IMPORT, "x", "b.csv", "bb", "ben@laptop"), 0);
        assertThatThrownBy(() -> spool().finishPending(store, SpoolListener.SILENT))
                .hasMessageContaining("b.csv")
                .hasMessageContaining("ben@laptop");
    }

    @Test
    void anUnfinishedUndoIsFinishedByAnybody() {
        importInto(store, 0);
        store.beginImport(
                new PendingWork(PendingWork.Kind.UNDO, "u", "a.csv", SampleTransfers.digest("a.csv"), "ben"), 1);
        spool().finishPending(store, SpoolListener.SILENT);
        assertThat(store.accounts()).isEmpty();
        assertThat(store.pendingWork()).isEmpty();
    }
}
