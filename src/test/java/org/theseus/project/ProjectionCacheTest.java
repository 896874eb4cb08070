package org.theseus.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.model.Observation;
import org.theseus.model.TheseusException;
import org.theseus.store.LedgerView;
import org.theseus.store.MemoryCaseStore;
import org.theseus.store.PendingWork;
import org.theseus.store.SampleTransfers;

/** A kept projection is used when it is right, and never otherwise. */
@Tag("slow")
class ProjectionCacheTest {

    private static final long PLENTY = 1L << 30;

    @TempDir
    Path home;

    private final MemoryCaseStore store = new MemoryCaseStore();
    private final List<String> steps = Collections.synchronizedList(new ArrayList<>());
    private int readings;
    private CaseGraph expected = new CaseGraphBuilder(List.of()).build();

    @BeforeEach
    void importCase() {
        importFile("a.csv", 1);
    }

    private void importFile(String name, long seed) {
        store.writeTransfers(SampleTransfers.of(name, seed, 120, 14, 400).iterator(), written -> {});
        store.completeImport(SampleTransfers.source(name, List.of("acct:bank_a/N1")), Observation.FULL);
        expected = GraphSource.STORE.load(store, PLENTY);
    }

    private Path folder() {
        return home.resolve("projection");
    }

    private ProjectionCache cache(String identity, String program) {
        return new ProjectionCache(folder(), identity, program, steps::add);
    }

    /** Loads and says how often the store's edges were read for it. */
    private int load(ProjectionCache cache) {
        int before = readings;
        SameGraph.check(cache.load(counting(), PLENTY), expected);
        return readings - before;
    }

    private int load() {
        return load(cache("local", "1"));
    }

    private LedgerView counting() {
        return (LedgerView) java.lang.reflect.Proxy.newProxyInstance(
                LedgerView.class.getClassLoader(), new Class<?>[] {LedgerView.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("readEdges")) {
                        readings++;
                    }
                    return method.invoke(store, arguments);
                });
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().toList();
        }
    }

    private Path file() throws IOException {
        assertThat(files()).hasSize(1);
        return files().get(0);
    }

    @Test
    void theSecondCommandReadsNothingFromTheStore() throws IOException {
        assertThat(load()).isEqualTo(1);
        assertThat(load()).isZero();
        assertThat(expected.graph().edgeCount()).isGreaterThan(50);
        assertThat(expected.untimed().size()).isPositive();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        assertThat(steps).isEmpty();
    }

    @Test
    void anEmptyCaseIsKeptLikeAnyOther() {
        store.undoImport(SampleTransfers.digest("a.csv"));
        expected = GraphSource.STORE.load(store, PLENTY);
        assertThat(expected.graph().nodeCount()).isZero();
        assertThat(load()).isEqualTo(1);
        assertThat(load()).isZero();
    }

    @Test
    void anImportOrAnUndoMakesItStale() throws IOException {
        load();
        Path early = Files.copy(file(), home.resolve("early"));
        importFile("b.csv", 2);
        assertThat(load()).isEqualTo(1);
        assertThat(load()).isZero();
        store.undoImport(SampleTransfers.digest("b.csv"));
        expected = GraphSource.STORE.load(store, PLENTY);
        assertThat(load()).isEqualTo(1);
        Files.copy(early, file(), StandardCopyOption.REPLACE_EXISTING);
        assertThat(load()).as("the revision before, put back").isEqualTo(1);
        assertThat(steps).isEmpty();
    }

    @Test
    void anotherProgramMakesItAnewAndAnotherStoreHasItsOwn() throws IOException {
        load();
        assertThat(load(cache("local", "2"))).isEqualTo(1);
        assertThat(load(cache("bolt://elsewhere", "2"))).isEqualTo(1);
        assertThat(files()).hasSize(2);
        assertThat(load(cache("local", "2"))).isZero();
        assertThat(load(cache("bolt://elsewhere", "2"))).isZero();
    }

    @Test
    void aCaseOfTheSameNameAndRevisionIsNotMistakenForIt() {
        load();
        MemoryCaseStore twin = new MemoryCaseStore();
        twin.writeTransfers(SampleTransfers.of("z.csv", 9, 120, 14, 400).iterator(), written -> {});
        twin.completeImport(SampleTransfers.source("z.csv", List.of("acct:bank_a/N1")), Observation.FULL);
        assertThat(twin.state().revision()).isEqualTo(store.state().revision());
        SameGraph.check(cache("local", "1").load(twin, PLENTY), GraphSource.STORE.load(twin, PLENTY));
        assertThat(load()).isEqualTo(1);
    }

    @Test
    void everyDamagedByteIsNoticed() throws IOException {
        load();
        byte[] good = Files.readAllBytes(file());
        int step = Math.max(1, good.length / 150);
        for (int at = 0; at < good.length; at += at < 1500 ? 17 : step) {
            byte[] bad = good.clone();
            bad[at] ^= (byte) (1 << at % 8);
            Files.write(file(), bad);
            assertThat(load()).as("bit of byte %d of %d", at, good.length).isEqualTo(1);
            assertThat(Files.readAllBytes(file())).as("byte %d", at).isEqualTo(good);
        }
        assertThat(steps).hasSizeGreaterThan(100).allMatch(step1 -> step1.contains("reading the case anew"));
    }

    @Test
    void everyColumnIsChecked() throws IOException {
        load();
        byte[] good = Files.readAllBytes(file());
        for (ColumnFileLayout.Column column : layout(file()).columns()) {
            for (long at = column.position(); at < column.position() + column.paddedBytes(); at += 64) {
                byte[] bad = good.clone();
                bad[(int) at] ^= 0x10;
                Files.write(file(), bad);
                assertThatThrownBy(() -> ColumnFile.open(file(), layout(file()).key()))
                        .as(column.name())
                        .hasMessageContaining(column.name());
            }
        }
        assertThat(load()).isEqualTo(1);
        assertThat(load()).isZero();
    }

    private static ColumnFileLayout layout(Path file) throws IOException {
        java.nio.ByteBuffer all = java.nio.ByteBuffer.wrap(Files.readAllBytes(file));
        Integer head = ColumnFileLayout.findHeadBytes(all.duplicate());
        assertThat(head).isNotNull();
        return ColumnFileLayout.decode(all.limit(head == null ? 0 : head));
    }

    @Test
    void aFileThatIsTooShortOrTooLongIsNotUsed() throws IOException {
        load();
        byte[] good = Files.readAllBytes(file());
        for (int length : new int[] {0, 1, 23, 24, 100, 3000, good.length / 2, good.length - 64, good.length - 1}) {
            try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
            assertThat(load()).as("cut to %d", length).isEqualTo(1);
            assertThat(Files.readAllBytes(file())).isEqualTo(good);
        }
        Files.write(file(), new byte[64], StandardOpenOption.APPEND);
        assertThat(load()).isEqualTo(1);
    }

    @Test
    void aGraphInUseOutlivesTheReplacementOfItsFile() throws IOException {
        load();
        CaseGraph old = cache("local", "1").load(store, PLENTY);
        List<String> before = SameGraph.lines(cache("local", "1").load(store, PLENTY));
        importFile("b.csv", 2);
        assertThat(load()).isEqualTo(1);
        cache("local", "1").forget();
        assertThat(files()).isEmpty();
        assertThat(SameGraph.lines(old)).isEqualTo(before);
    }

    @Test
    void manyMayWriteAtOnce() throws IOException, InterruptedException, ExecutionException {
        Files.createDirectories(folder());
        Files.write(folder().resolve(".theseus-77.draft"), new byte[9]);
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Callable<List<String>>> loads = Collections.nCopies(
                24, () -> SameGraph.lines(cache("local", "1").load(store, PLENTY)));
        for (Future<List<String>> lines : pool.invokeAll(loads)) {
            assertThat(lines.get()).isEqualTo(SameGraph.lines(expected));
        }
        pool.shutdown();
        assertThat(file().toString()).endsWith(".graph");
        assertThat(load()).isZero();
    }

    @Test
    void whatCannotBeKeptIsReadEachTime() throws IOException {
        Files.writeString(folder(), "a file where the folder should be");
        assertThat(load()).isEqualTo(1);
        assertThat(load()).isEqualTo(1);
        assertThat(steps).isNotEmpty().allMatch(step -> step.contains("could not be kept"));
    }

    @Test
    void nothingIsKeptWhileAnImportIsUnderWay() {
        PendingWork work =
                new PendingWork(PendingWork.Kind.IMPORT, "i-1", "c.csv", SampleTransfers.digest("c.csv"), "somebody");
        store.beginImport(work, store.state().revision());
        assertThat(load()).isEqualTo(1);
        assertThat(folder()).doesNotExist();
    }

    @Test
    void whatDoesNotFitIsRefusedWithTheFigures() {
        load();
        assertThatThrownBy(() -> cache("local", "1").load(store, 1000))
                .isInstanceOfSatisfying(
                        TheseusException.class, e -> assertThat(e.kind()).isEqualTo(TheseusException.Kind.STORE))
                .hasMessageContaining("needs about 1 MiB of memory, 0 MiB are free");
    }
}
