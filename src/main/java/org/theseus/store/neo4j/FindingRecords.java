package org.theseus.store.neo4j;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.theseus.store.FindingScope;
import org.theseus.store.StoredFinding;

/** Findings as nodes, replaced detector by detector in one transaction. */
final class FindingRecords {

    /** Findings in a message: about two megabytes. */
    private static final int PART = 500;

    private final Neo4jConnection connection;

    FindingRecords(Neo4jConnection connection) {
        this.connection = connection;
    }

    /**
     * What stays is written over and what is no more goes last: after nodes were deleted, the server copies the list of
     * them at each look into an index.
     */
    void replace(Collection<String> detectors, List<StoredFinding> findings, String run) {
        List<List<Object>> rows = findings.stream().map(FindingRecords::row).toList();
        List<List<Object>> links = findings.stream()
                .map(finding -> List.<Object>of(
                        finding.id(), finding.accountKeys().stream().distinct().toList()))
                .toList();
        List<String> kept = findings.stream().map(StoredFinding::id).toList();
        connection.write(tx -> {
            inParts(tx, "write/findings#keep", rows);
            inParts(tx, "write/findings#link", links);
            inParts(tx, "write/findings#unlink", links);
            tx.run(CypherLibrary.get("write/findings#drop"), Map.of("detectors", List.copyOf(detectors), "kept", kept))
                    .consume();
            return tx.run(CypherLibrary.get("write/findings#detected"), Map.of("run", run))
                    .consume();
        });
    }

    /** A message is laid out whole in memory outside the heap before it is sent: one of all findings took half a gigabyte. */
    private static void inParts(TransactionContext tx, String statement, List<List<Object>> rows) {
        for (int from = 0; from < rows.size(); from += PART) {
            tx.run(CypherLibrary.get(statement), Map.of("rows", rows.subList(from, Math.min(rows.size(), from + PART))))
                    .consume();
        }
    }

    void amend(List<StoredFinding> findings) {
        List<List<Object>> rows = findings.stream()
                .map(finding -> Arrays.<Object>asList(
                        finding.id(), finding.rank(), finding.alert(), finding.json(), id(finding), number(finding)))
                .toList();
        connection.write(tx -> {
            inParts(tx, "write/findings#amend", rows);
            return true;
        });
    }

    private static List<Object> row(StoredFinding finding) {
        return Arrays.asList(
                finding.id(),
                finding.detector(),
                finding.version(),
                finding.indicator(),
                finding.rank(),
                finding.score(),
                finding.alert(),
                finding.headline(),
                finding.accountKeys(),
                finding.transferIds(),
                finding.json(),
                id(finding),
                number(finding));
    }

    private static @Nullable Object id(StoredFinding finding) {
        return finding.network() == null ? null : finding.network().id();
    }

    private static @Nullable Object number(StoredFinding finding) {
        return finding.network() == null ? null : finding.network().number();
    }

    List<StoredFinding> top(FindingScope scope, int top) {
        Map<String, Object> parameters = Map.of("all", scope == FindingScope.ALL, "top", top);
        return connection.list("read/findings#top", parameters).stream()
                .map(FindingRecords::read)
                .toList();
    }

    List<StoredFinding> others(Collection<String> detectors) {
        return connection.list("read/findings#others", Map.of("detectors", List.copyOf(detectors))).stream()
                .map(FindingRecords::read)
                .toList();
    }

    Optional<String> run() {
        return connection.list("read/case#detection-run", Map.of()).stream()
                .map(row -> row.get(0).asString())
                .findFirst();
    }

    Optional<StoredFinding> find(String id) {
        return connection.list("read/findings#one", Map.of("id", id)).stream()
                .map(FindingRecords::read)
                .findFirst();
    }

    private static StoredFinding read(Record row) {
        return new StoredFinding(
                row.get(0).asString(),
                row.get(1).asString(),
                row.get(2).asInt(),
                row.get(3).asString(),
                row.get(4).asInt(),
                row.get(5).asDouble(),
                row.get(6).asBoolean(),
                row.get(7).asString(),
                row.get(8).asList(value -> value.asString()),
                row.get(9).asList(value -> value.asString()),
                row.get(11).isNull()
                        ? null
                        : new StoredFinding.Network(
                                row.get(11).asString(), row.get(12).asInt()),
                row.get(10).asString());
    }
}
