package org.theseus.bench.gds;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.BufferedInputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.gds.catalog.GraphProjectProc;
import org.neo4j.gds.leiden.LeidenStatsProc;
import org.neo4j.gds.pagerank.PageRankStatsProc;
import org.neo4j.gds.wcc.WccStatsProc;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j process with Graph Data Science. Arguments: a folder for its store, which must be empty, and a file of 32-bit numbers: nodes,
 * transfers, then payer and payee of each. Says {@code ready}, then answers each line of standard input that names a task with CPU
 * seconds of the whole process, milliseconds that GDS says it computed, and the result.
 */
public final class GdsPeer {

    private static final int BATCH = 50_000;
    private static final Map<String, String> TASKS = Map.of(
            "leiden",
            "CALL gds.leiden.stats('undirected', {concurrency: 1, randomSeed: 1, gamma: 1.0}) "
                    + "YIELD computeMillis, modularity RETURN computeMillis, modularity AS answer",
            "components",
            "CALL gds.wcc.stats('directed', {concurrency: 1}) "
                    + "YIELD computeMillis, componentCount RETURN computeMillis, componentCount AS answer",
            "pagerank",
            "CALL gds.pageRank.stats('directed', {concurrency: 1, maxIterations: 1000, dampingFactor: 0.85, tolerance: 1e-10}) "
                    + "YIELD computeMillis, ranIterations RETURN computeMillis, ranIterations AS answer");

    private GdsPeer() {}

    /** Runs until standard input ends. */
    public static void main(String[] args) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(Path.of(args[0]))
                .setConfig(GraphDatabaseSettings.pagecache_memory, 512L << 20)
                .build();
        GraphDatabaseService database = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        GlobalProcedures procedures =
                ((GraphDatabaseAPI) database).getDependencyResolver().resolveDependency(GlobalProcedures.class);
        procedures.registerProcedure(GraphProjectProc.class);
        procedures.registerProcedure(LeidenStatsProc.class);
        procedures.registerProcedure(WccStatsProc.class);
        procedures.registerProcedure(PageRankStatsProc.class);
        load(database, Path.of(args[1]));
        run(database, "CALL gds.graph.project('directed', 'A', 'T') YIELD relationshipCount AS answer RETURN answer");
        run(
                database,
                "CALL gds.graph.project('undirected', 'A', {T: {orientation: 'UNDIRECTED'}}) "
                        + "YIELD relationshipCount AS answer RETURN answer");
        answers.println("ready");
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.gc();
            long before = process.getProcessCpuTime();
            Map<String, Object> row = run(database, TASKS.get(line.strip()));
            long nanos = process.getProcessCpuTime() - before;
            answers.println(nanos + " " + row.get("computeMillis") + " " + row.get("answer"));
        }
        service.shutdown();
        System.exit(0);
    }

    private static Map<String, Object> run(GraphDatabaseService database, String query) {
        try (Transaction transaction = database.beginTx();
                Result result = transaction.execute(query)) {
            return result.next();
        }
    }

    private static void load(GraphDatabaseService database, Path file) throws IOException {
        try (DataInputStream numbers = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            String[] ids = new String[numbers.readInt()];
            int transfers = numbers.readInt();
            for (int first = 0; first < ids.length; first += BATCH) {
                try (Transaction transaction = database.beginTx()) {
                    for (int i = first; i < Math.min(ids.length, first + BATCH); i++) {
                        ids[i] = transaction.createNode(Label.label("A")).getElementId();
                    }
                    transaction.commit();
                }
            }
            for (int first = 0; first < transfers; first += BATCH) {
                try (Transaction transaction = database.beginTx()) {
                    for (int i = first; i < Math.min(transfers, first + BATCH); i++) {
                        Node payer = transaction.getNodeByElementId(ids[numbers.readInt()]);
                        Node payee = transaction.getNodeByElementId(ids[numbers.readInt()]);
                        payer.createRelationshipTo(payee, RelationshipType.withName("T"));
                    }
                    transaction.commit();
                }
            }
        }
    }
}
