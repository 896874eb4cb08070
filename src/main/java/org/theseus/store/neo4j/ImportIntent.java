package org.theseus.store.neo4j;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.theseus.model.TheseusException;
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

    boolean begin(PendingWork work, long baseRevision) {
        return Objects.requireNonNull(connection.write(tx -> {
            Record found =
                    tx.run(CypherLibrary.get("write/case#read-for-begin")).single();
            if (!found.get("kind").isNull()) {
                PendingWork other = read(found);
                if (other.id().equals(work.id())) {
                    return true;
                }
                throw busy(other);
            }
            if (found.get("lastImport").asString("").equals(work.id())) {
                return false;
            }
            if (found.get("revision").asLong() != baseRevision) {
                throw TheseusException.of(
                        TheseusException.Kind.STORE,
                        "the case has changed since " + work.file() + " was checked against it; nothing was written",
                        "Import the file again.");
            }
            tx.run(
                            CypherLibrary.get("write/case#begin"),
                            Map.of(
                                    "kind", work.kind().name(),
                                    "id", work.id(),
                                    "file", work.file(),
                                    "sha256", work.sha256(),
                                    "keeper", work.keeper()))
                    .consume();
            return true;
        }));
    }

    private static TheseusException busy(PendingWork other) {
        return TheseusException.of(
                TheseusException.Kind.STORE,
                "the import of " + other.file() + " by " + other.keeper() + " is not finished",
                "Run any command there to finish it, or take the file back with import --undo.");
    }
}
