package org.theseus.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.theseus.coverage.Coverage;
import org.theseus.detect.CaseContext;
import org.theseus.fx.RateFile;
import org.theseus.fx.RateTable;
import org.theseus.generate.GenerationRequest;
import org.theseus.generate.Generator;
import org.theseus.ingest.FileIngest;
import org.theseus.ingest.IngestOptions;
import org.theseus.ingest.IngestProgress;
import org.theseus.ingest.IngestResult;
import org.theseus.ingest.Observed;
import org.theseus.ingest.Profiles;
import org.theseus.model.Transfer;
import org.theseus.project.CaseGraph;
import org.theseus.store.SourceFile;

/**
 * An invented case, generated and read back as an import would, without a server. The partial view comes as a list of what was
 * seen and the statements of the ordered accounts, which say whose own records they are.
 *
 * @param folder the generated files
 * @param store their rows
 * @param rates of the case
 */
record QualityCase(Path folder, HeapLedger store, RateTable rates) {

    static QualityCase make(GenerationRequest request, Path folder) throws IOException {
        Generator.generate(request, folder, done -> {});
        List<Transfer> rows = new ArrayList<>();
        List<SourceFile> sources = new ArrayList<>();
        sources.add(source(read(folder, "transfers.csv", "profile.yaml", rows::add)));
        if (request.view() == GenerationRequest.View.PARTIAL) {
            sources.add(source(read(folder, "statements.csv", "statements.yaml", row -> {})));
        }
        RateTable rates = RateTable.of(RateFile.read(folder.resolve("rates.csv"), "rates.csv"));
        return new QualityCase(folder, HeapLedger.of(rows, sources), rates);
    }

    /** A file of one's own, read by a shipped profile; every account counts as seen as far as the profile says. */
    static QualityCase read(Path file, String profile, UnaryOperator<List<Transfer>> chosen) {
        List<Transfer> rows = new ArrayList<>();
        IngestResult result = FileIngest.read(
                file, Profiles.of(null).get(profile), IngestOptions.NONE, rows::add, IngestProgress.SILENT);
        return new QualityCase(file, HeapLedger.of(chosen.apply(rows), List.of(source(result))), RateTable.FIXED);
    }

    /** What detectors may look at. */
    CaseContext context(CaseGraph graph) {
        return CaseContext.of(graph).with(Coverage.of(store.sources(), new TreeMap<>())).with(rates);
    }

    private static IngestResult read(Path folder, String file, String profile, Consumer<Transfer> sink) {
        return FileIngest.read(
                folder.resolve(file),
                Profiles.of(null).get(folder.resolve(profile).toString()),
                IngestOptions.NONE,
                sink,
                IngestProgress.SILENT);
    }

    private static SourceFile source(IngestResult result) {
        if (result.rejectedCount() > 0) {
            throw new IllegalStateException(
                    result.rejectedCount() + " rows of " + result.source().file() + " were rejected: "
                            + result.rejected().get(0));
        }
        return new SourceFile(
                result.source().file(),
                result.source().sha256(),
                result.source().bytes(),
                result.source().profile(),
                result.source().profileVersion(),
                result.source().encoding(),
                result.source().delimiter(),
                result.source().namespace(),
                result.rowsRead(),
                result.accepted(),
                result.duplicates(),
                0,
                result.observed().stream().map(Observed::account).toList(),
                new TreeMap<>(),
                new TreeMap<>(),
                result.totals().first(),
                result.totals().last());
    }
}
