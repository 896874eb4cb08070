package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theseus.store.HeldParty;
import org.theseus.store.MemoryCaseStore;
import org.theseus.store.PartyLink;

/** Resolving after each import, whatever the order of the files, against one resolution of the whole case. */
class IncrementalResolutionTest {

    private static final String HEADER =
            "transfer_id,time,payer_name,payer_phone,payer_document,payer_birth_date,payer_country,payee_id,amount,currency,channel,send_place\n";
    private static final List<String> NAMES = List.of(
            "Đorđe Živković",
            "Ђорђе Живковић",
            "DJORDJE ZIVKOVIC",
            "Zvezdana Krstulović",
            "Звездана Крстуловић",
            "Ali Hassan",
            "Hassan Ali",
            "Ali Hussein",
            "Marija Petrović",
            "Marko Petrović",
            "Χρήστος Μπακογιάννης",
            "Christos Bakogiannis");
    private static final List<String> PLACES = List.of("Wien", "Beograd", "Istanbul", "");

    @TempDir
    Path folder;

    private final List<String> steps = new ArrayList<>();

    /** A case of one home; its store is in memory. */
    private final class Case {

        private final String home;
        private final MemoryCaseStore store = new MemoryCaseStore();

        Case(String home) throws IOException {
            this.home = home;
            Files.createDirectories(folder.resolve(home).resolve("cases/small"));
        }

        private CaseSession session() {
            Workspace workspace =
                    new Workspace(folder.resolve(home), "small", null, Duration.ofMinutes(1), steps::add);
            return new CaseSession(
                    workspace,
                    "import",
                    null,
                    store,
                    workspace.caseFolder(),
                    workspace.log(),
                    steps::add,
                    () -> {});
        }

        void load(Path file) {
            try (CaseSession session = session()) {
                ImportFiles.Request request = ImportFiles.Request.of(
                        List.of(file), "canonical", null, null, false, 0, new TreeMap<>());
                assertThat(ImportFiles.load(session, file, request, RowProgress.SILENT)
                                .fate())
                        .isEqualTo(ImportFiles.Fate.LOADED);
            }
        }

        void undo(Path file) {
            try (CaseSession session = session()) {
                ImportUndo.run(session, file.getFileName().toString());
            }
        }

        void resolve() {
            try (CaseSession session = session()) {
                session.recordIntent(List.of());
                ResolveParties.run(session, ResolveParties.Weighing.shipped());
            }
        }

        String parties() {
            return store.parties().stream().map(HeldParty::toString).collect(Collectors.joining("\n"))
                    + store.partyLinks(PartyLink.Kind.MAY_BE)
                    + store.partyLinks(PartyLink.Kind.SHARES)
                    + store.resolution().orElseThrow().figures()
                    + store.resolution().orElseThrow().places();
        }
    }

    private List<Path> files(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            int person = random.nextInt(NAMES.size());
            String name = NAMES.get(person);
            rows.add(String.join(
                    ",",
                    seed + "-" + number,
                    "2023-06-%02dT%02d:00:00Z".formatted(1 + random.nextInt(28), random.nextInt(24)),
                    name,
                    random.nextInt(3) > 0 ? "+43664812340" + person / 3 : "",
                    random.nextInt(4) == 0 ? "P-RS-K0193456" + person / 2 : "",
                    random.nextInt(3) == 0 ? "198%d-03-14".formatted(person / 3) : "",
                    "AT",
                    "C-" + random.nextInt(5),
                    "%d.00".formatted(100 + random.nextInt(900)),
                    "EUR",
                    "MTO",
                    PLACES.get(random.nextInt(PLACES.size()))));
        }
        List<Path> files = new ArrayList<>();
        for (int file = 0; file < 4; file++) {
            int from = file * 14;
            // neighbouring files share some rows, as overlapping extracts do
            String content = HEADER + String.join("\n", rows.subList(from, from + 18)) + "\n";
            files.add(Files.writeString(folder.resolve("seed" + seed + "-" + file + ".csv"), content));
        }
        return files;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void resolvingAfterEachImportInAnyOrderGivesThePartiesOfTheWhole(long seed) throws IOException {
        List<Path> files = files(seed);
        Case whole = new Case("whole" + seed);
        files.forEach(whole::load);
        whole.resolve();
        Collections.shuffle(files, new Random(seed));
        Case grown = new Case("grown" + seed);
        for (Path file : files) {
            grown.load(file);
            steps.clear();
            grown.resolve();
            if (!file.equals(files.get(0))) {
                assertThat(steps)
                        .as("seed %d: only what the file touches is read", seed)
                        .anyMatch(step -> step.startsWith("read 18 new or touched records; "));
            }
        }
        assertThat(grown.parties())
                .as("seed %d, order %s", seed, files)
                .isEqualTo(whole.parties());
        assertThat(whole.store.parties().size()).isBetween(5, 60);
    }

    @Test
    void whatWasTakenBackIsNotKept() throws IOException {
        List<Path> files = files(7);
        Case one = new Case("one");
        one.load(files.get(0));
        one.resolve();
        String before = one.parties();
        one.load(files.get(1));
        one.resolve();
        assertThat(one.parties()).isNotEqualTo(before);
        one.undo(files.get(1));
        steps.clear();
        one.resolve();
        assertThat(steps).noneMatch(step -> step.contains("are kept"));
        assertThat(one.parties()).isEqualTo(before);
    }

    @Test
    void aDamagedFileIsReadAnew() throws IOException {
        List<Path> files = files(8);
        Case both = new Case("both");
        both.load(files.get(1));
        both.load(files.get(0));
        both.resolve();
        for (int part = 1; part < 30; part++) {
            Case one = new Case("damaged" + part);
            one.load(files.get(0));
            one.resolve();
            Path kept = kept("damaged" + part);
            byte[] bytes = Files.readAllBytes(kept);
            bytes[bytes.length * part / 30] ^= 0x55;
            Files.write(kept, bytes);
            one.load(files.get(1));
            steps.clear();
            one.resolve();
            assertThat(one.parties()).as("part %d", part).isEqualTo(both.parties());
            assertThat(steps).as("part %d", part).noneMatch(step -> step.contains("are kept"));
        }
    }

    private Path kept(String home) throws IOException {
        try (Stream<Path> found = Files.list(folder.resolve(home).resolve("cases/small/projection"))) {
            return found.filter(file -> file.toString().endsWith(".mentions"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
