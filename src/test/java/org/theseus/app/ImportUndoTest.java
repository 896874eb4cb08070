package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.model.Observation;
import org.theseus.model.TheseusException;
import org.theseus.spool.Spool;
import org.theseus.spool.SpoolListener;
import org.theseus.spool.SpoolWriter;
import org.theseus.store.CaseStore;
import org.theseus.store.MemoryCaseStore;
import org.theseus.store.PendingWork;
import org.theseus.store.SampleTransfers;

/** Taking imports back, above all those that cannot be finished. */
class ImportUndoTest {

    private static final String DIGEST = SampleTransfers.digest("a.csv");

    @TempDir
    Path home;

    private final MemoryCaseStore store = new MemoryCaseStore();

    private CaseSession session() {
        Workspace workspace = new Workspace(home, "small", null, Duration.ofMinutes(1), step -> {});
        return new CaseSession(
                workspace, "import", null, store, workspace.caseFolder(), workspace.log(), step -> {}, () -> {});
    }

    private String undo(String typed) {
        try (CaseSession session = session()) {
            return ImportUndo.run(session, typed);
        }
    }

    private void finish() {
        try (CaseSession session = session()) {
            session.finishPending();
        }
    }

    /** The store, dying when a method is called. */
    private CaseStore dyingAt(String fatal) {
        return (CaseStore) Proxy.newProxyInstance(
                CaseStore.class.getClassLoader(), new Class<?>[] {CaseStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(fatal)) {
                        throw new IllegalStateException("killed");
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private void importFile(String file, CaseStore target) {
        try (CaseSession session = session()) {
            Spool spool = session.spool();
            try (SpoolWriter writer = spool.begin()) {
                SampleTransfers.of(file, 1, 40, 9, 99).forEach(writer::add);
                spool.commit(
                        writer,
                        SampleTransfers.source(file, List.of()),
                        Observation.FULL,
                        store.state().revision(),
                        target,
                        SpoolListener.SILENT);
            }
        }
    }

    private void importKilledAt(String method) {
        assertThatThrownBy(() -> importFile("a.csv", dyingAt(method))).hasMessage("killed");
    }

    private Path spooled(String ending) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("cases/small/spool"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private void assertNothingLeft() {
        assertThat(store.pendingWork()).isEmpty();
        assertThat(store.accounts()).isEmpty();
        assertThat(store.sources()).isEmpty();
        assertThat(home.resolve("cases/small/spool")).isDirectoryNotContaining("glob:**.{intent,rows}");
        finish();
        assertThat(store.accounts()).isEmpty();
    }

    @Test
    void aFinishedImportIsTakenBack() throws IOException {
        importFile("a.csv", store);
        try (CaseSession session = session()) {
            session.graphs().load(store, 1L << 30);
        }
        Path projections = home.resolve("cases/small/projection");
        assertThat(projections).isNotEmptyDirectory();
        assertThat(undo("a.csv")).isEqualTo("took back a.csv (9 transfers of its own)");
        assertNothingLeft();
        assertThat(projections).as("nothing of it may stay in a kept graph").isEmptyDirectory();
    }

    @Test
    void aDamagedSpoolCannotBeFinishedButTakenBack() throws IOException {
        for (String killedAt : List.of("beginImport", "writeTransfers", "completeImport")) {
            importKilledAt(killedAt);
            damage(spooled(".rows"));
            assertThatThrownBy(this::finish).as(killedAt).isInstanceOf(TheseusException.class);
            assertThat(undo(DIGEST)).isEqualTo("took back a.csv, whose import was not finished");
            assertNothingLeft();
        }
    }

    @Test
    void aDamagedIntentGoesWithTheImportItAnnounced() throws IOException {
        importKilledAt("completeImport");
        damage(spooled(".intent"));
        assertThatThrownBy(this::finish).isInstanceOf(TheseusException.class);
        assertThat(undo("a.csv")).isEqualTo("took back a.csv, whose import was not finished");
        assertNothingLeft();
    }

    @Test
    void aDamagedIntentThatAnnouncedNothingGoesWithAnyFile() throws IOException {
        importFile("b.csv", store);
        importKilledAt("beginImport");
        damage(spooled(".intent"));
        assertThatThrownBy(this::finish).isInstanceOf(TheseusException.class);
        assertThat(undo("b.csv")).startsWith("took back b.csv (");
        assertNothingLeft();
    }

    @Test
    void somebodyElsesImportCanBeTakenBack() {
        PendingWork work = new PendingWork(PendingWork.Kind.IMPORT, "x", "a.csv", DIGEST, "ben@laptop");
        store.beginImport(work, 0);
        store.writeTransfers(SampleTransfers.of("a.csv", 1, 20, 9, 99).iterator(), rows -> {});
        assertThatThrownBy(this::finish).hasMessageContaining("ben@laptop");
        assertThat(undo("a.csv")).isEqualTo("took back a.csv, whose import was not finished");
        assertNothingLeft();
    }

    @Test
    void anotherFileIsNotTakenBackOverSomebodyElsesImport() {
        importFile("b.csv", store);
        PendingWork work = new PendingWork(PendingWork.Kind.IMPORT, "x", "a.csv", DIGEST, "ben@laptop");
        store.beginImport(work, 1);
        assertThatThrownBy(() -> undo("b.csv")).hasMessageContaining("ben@laptop");
        assertThat(store.pendingWork()).contains(work);
        assertThat(store.sources()).hasSize(1);
        assertThatThrownBy(() -> undo("c.csv"))
                .hasMessage("no imported file is called c.csv")
                .isInstanceOfSatisfying(
                        TheseusException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(TheseusException.Kind.USAGE));
    }

    @Test
    void aFileImportedBeforeGoesWithItsUnfinishedRepetition() {
        importFile("a.csv", store);
        importKilledAt("beginImport");
        assertThat(undo("a.csv")).isEqualTo("took back a.csv (9 transfers of its own)");
        assertNothingLeft();
    }

    @Test
    void anUndoThatTheNextCommandFinishesForgetsTheFileToo() throws IOException {
        importFile("a.csv", store);
        Path copies = Files.createDirectories(home.resolve("cases/small/sources"));
        Files.writeString(copies.resolve(DIGEST), "rows");
        Files.writeString(copies.resolve(DIGEST + ".part"), "ro");
        store.beginImport(
                new PendingWork(PendingWork.Kind.UNDO, "u", "a.csv", DIGEST, "ben"),
                store.state().revision());
        finish();
        assertNothingLeft();
        assertThat(copies).isEmptyDirectory();
    }
}
