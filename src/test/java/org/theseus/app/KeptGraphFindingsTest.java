package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.algo.Monitor;
import org.theseus.algo.trace.TraceOrder;
import org.theseus.ingest.FileIngest;
import org.theseus.ingest.IngestOptions;
import org.theseus.ingest.IngestProgress;
import org.theseus.ingest.IngestResult;
import org.theseus.ingest.Observed;
import org.theseus.ingest.Profiles;
import org.theseus.model.Observation;
import org.theseus.model.Transfer;
import org.theseus.project.GraphSource;
import org.theseus.project.ProjectionCache;
import org.theseus.store.MemoryCaseStore;
import org.theseus.store.SampleTransfers;
import org.theseus.view.Period;
import org.theseus.view.Story;

/** What commands say does not depend on whether the graph was read from the store or from the kept projection. */
@Tag("slow")
class KeptGraphFindingsTest {

    @TempDir
    Path home;

    private static MemoryCaseStore samples() {
        MemoryCaseStore store = new MemoryCaseStore();
        for (String name : List.of("donaubank_umsaetze_2023", "dunavska_promet_2023", "brzomt_nalozi_2023")) {
            Path path = Path.of("samples", name + ".csv");
            List<Transfer> rows = new ArrayList<>();
            IngestResult result = FileIngest.read(
                    path, Profiles.of(null).detect(path), IngestOptions.NONE, rows::add, IngestProgress.SILENT);
            store.writeTransfers(rows.iterator(), written -> {});
            store.completeImport(
                    SampleTransfers.source(
                            name + ".csv",
                            result.observed().stream().map(Observed::account).toList()),
                    Observation.FULL);
        }
        return store;
    }

    /** Random payments among few accounts, with a collector that many pay and that pays on. */
    private static MemoryCaseStore generated(long seed) {
        Random random = new Random(seed);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 260; i++) {
            Instant time = Instant.parse("2023-03-01T00:00:00Z").plusSeconds(60L * random.nextInt(60 * 24 * 40));
            int from = random.nextInt(24);
            boolean collected = i % 4 == 0;
            String to = collected ? "COLLECTOR" : i % 37 == 0 ? "OUT" : "A" + random.nextInt(24);
            String payer = i % 13 == 0 ? "COLLECTOR" : "A" + from;
            String when = i % 29 == 0 ? "-" : time.toString();
            rows.append(String.format(
                    Locale.ROOT,
                    "%s|%s > %s|%d.%02d %s|send_place=%s|payer_name=Given Family%d%n",
                    when,
                    payer,
                    payer.equals(to) ? "A0" : to,
                    collected ? 200 : 50 + random.nextInt(900),
                    collected ? 0 : random.nextInt(100),
                    i % 11 == 0 ? "USD" : "EUR",
                    List.of("Graz", "Wien", "Linz", "Wels").get(random.nextInt(4)),
                    from));
        }
        return new Story().file("g.csv", List.of("*"), rows.toString().strip()).store();
    }

    private static List<String> everything(MemoryCaseStore store, GraphSource graphs, String from) {
        List<String> said = new ArrayList<>();
        DetectFindings.Outcome outcome = DetectFindings.run(store, graphs, Set.of(), null, Monitor.NONE);
        said.add(outcome.run().toJson());
        store.findings().forEach(finding -> said.add(finding.toString()));
        said.add(RankParties.table(store, graphs, null, 50).toString());
        said.add(CommunityTables.table(store, graphs, true, 2, 1.0, 42).toString());
        said.add(CommunityTables.table(store, graphs, false, 2, 1.0, 42).toString());
        TraceMoney.Request request = new TraceMoney.Request(
                from, null, null, null, Period.ALL, 4, "route", null, true, false, TraceOrder.AMOUNT, 20);
        said.add(TraceMoney.run(store, graphs, request, Monitor.NONE).toString());
        return said;
    }

    private void compare(Supplier<MemoryCaseStore> cases, String from, String label) throws IOException {
        MemoryCaseStore store = cases.get();
        List<String> plain = everything(store, GraphSource.STORE, from);
        List<String> steps = new ArrayList<>();
        Path folder = home.resolve(label);
        ProjectionCache cache = new ProjectionCache(folder, "local", "1", steps::add);
        assertThat(everything(store, cache, from))
                .as("%s, kept on the way", label)
                .isEqualTo(plain);
        GraphSource onlyKept = (ledger, maxBytes) -> {
            assertThat(folder).isNotEmptyDirectory();
            return cache.load(ledger, maxBytes);
        };
        assertThat(everything(store, onlyKept, from))
                .as("%s, from the file", label)
                .isEqualTo(plain);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        assertThat(steps).isEmpty();
        assertThat(store.findings()).as(label).isNotEmpty();
    }

    @Test
    void theSampleCase() throws IOException {
        compare(KeptGraphFindingsTest::samples, "C-0107", "samples");
    }

    @Test
    void generatedCases() throws IOException {
        for (long seed = 1; seed <= 2; seed++) {
            long each = seed;
            compare(() -> generated(each), "A1", "generated-" + seed);
        }
    }

    @Test
    void aTraceFromATransferFindsItByItsTime() throws IOException {
        MemoryCaseStore store = samples();
        ProjectionCache cache = new ProjectionCache(home, "local", "1", step -> {});
        String id = cache.load(store, 1L << 30).transferId(77);
        assertThat(everything(store, cache, id)).isEqualTo(everything(store, GraphSource.STORE, id));
    }
}
