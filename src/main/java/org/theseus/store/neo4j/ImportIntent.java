package org.theseus.store.neo4j;

import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.theseus.store.Begin;
import org.theseus.store.PendingWork;

/** The announcement of unfinished work in the database: at most one at a time, whoever works on the case. */
final class ImportIntent {

    private final Neo4jConnection connection;

    ImportIntent(Neo4jConnection connection) {
        this.connection = connection;
    }

    Optional<PendingWork> find() {
        return connection.list("read/case#pending", Map.of()).stream()
                .map(ImportIntent::read)
                .findFirst();
    }

    private static PendingWork read(Record row) {
        return new PendingWork(
                PendingWork.Kind.valueOf(row.get("kind").asString()),
                row.get("id").asString(),
                row.get("file").asString(),
                row.get("sha256").asString(),
                row.get("keeper").asString());
    }

    Begin begin(PendingWork work, long baseRevision) {
        return connection.write(tx -> {
            Record found =
                    tx.run(CypherLibrary.get("write/case#read-for-begin")).single();
            if (!found.get("kind").isNull()) {
                return found.get("id").asString().equals(work.id()) ? Begin.STARTED : Begin.OTHER_WORK_PENDING;
            }
            if (found.get("lastImport").asString("").equals(work.id())) {
                return Begin.ALREADY_DONE;
            }
            if (found.get("revision").asLong() != baseRevision) {
                return Begin.CASE_CHANGED;
            }
            Map<String, Object> announced = Map.of(
                    "kind", work.kind().name(),
                    "id", work.id(),
                    "file", work.file(),
                    "sha256", work.sha256(),
                    "keeper", work.keeper());
            tx.run(CypherLibrary.get("write/case#begin"), announced).consume();
            return Begin.STARTED;
        });
    }
}
