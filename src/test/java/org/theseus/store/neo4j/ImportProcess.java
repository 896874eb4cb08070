package org.theseus.store.neo4j;

import java.nio.file.Path;
import java.util.List;
import org.theseus.model.Observation;
import org.theseus.spool.Spool;
import org.theseus.spool.SpoolListener;
import org.theseus.spool.SpoolWriter;
import org.theseus.store.SampleTransfers;
import org.theseus.store.SourceFile;

/**
 * A process of its own that imports one file and says a line at each step, so that whoever kills it chooses the step.
 * Arguments: case folder, address, user; password by environment.
 */
final class ImportProcess {

    static final String FILE = "big.csv";
    static final int ROWS = 1_200;

    /** So that kills fall between and into many transactions. */
    private static final int BATCH = 100;

    private ImportProcess() {}

    public static void main(String[] args) {
        try (Neo4jCaseStore store =
                FreshCase.reopen(args[1], args[2], System.getenv().getOrDefault("STORE_PASSWORD", ""))) {
            importInto(store.inBatchesOf(BATCH), Path.of(args[0]), new SpoolListener() {
                @Override
                public void step(String line) {
                    System.out.println(line);
                }

                @Override
                public void wrote(long rows, long total) {
                    System.out.println("wrote " + rows);
                }
            });
        }
    }

    static void importInto(Neo4jCaseStore store, Path caseFolder) {
        importInto(store, caseFolder, SpoolListener.SILENT);
    }

    private static void importInto(Neo4jCaseStore store, Path caseFolder, SpoolListener listener) {
        Spool spool = Spool.at(caseFolder, "test");
        spool.finishPending(store, SpoolListener.SILENT);
        try (SpoolWriter writer = spool.begin()) {
            SampleTransfers.of(FILE, 77, ROWS, 100, 4_000).forEach(writer::add);
            listener.step("spooled");
            SourceFile source = SampleTransfers.source(FILE, List.of(SourceFile.EVERY_ACCOUNT));
            spool.commit(writer, source, Observation.FULL, store.state().revision(), store, listener);
        }
    }
}
