package org.theseus.store.neo4j;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.FatalDiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;
import org.theseus.model.TheseusException;
import org.theseus.store.QueryResult;

/**
 * Runs statements that users write. A READ session alone is no protection ({@code LOAD CSV} reads the server's files in
 * one), so the statement is first only explained and its plan inspected by {@link PlanGuard}.
 */
final class ReadOnlyCypher {

    /** Longest time a statement may run on the server. */
    static final Duration TIME_LIMIT = Duration.ofSeconds(60);

    private static final String EXPLAIN = "EXPLAIN ";

    private final Neo4jConnection connection;

    ReadOnlyCypher(Neo4jConnection connection) {
        this.connection = connection;
    }

    QueryResult run(String cypher, SortedMap<String, Object> parameters, int maxRows) {
        return connection.failures().guard(() -> {
            try (Session session = connection.readSession(Math.max(1, maxRows + 1L))) {
                inspect(session, cypher, parameters);
                TransactionConfig limits =
                        TransactionConfig.builder().withTimeout(TIME_LIMIT).build();
                try (var tx = session.beginTransaction(limits)) {
                    return table(tx.run(cypher, Map.copyOf(parameters)), maxRows);
                }
            } catch (ClientException | DatabaseException wrong) {
                throw explain(wrong);
            }
        });
    }

    private static void inspect(Session session, String cypher, Map<String, Object> parameters) {
        String database = session.run(EXPLAIN + "RETURN 1")
                .consume()
                .queryPlan()
                .orElseThrow()
                .operatorType();
        List<String> plugins = session.run(CypherLibrary.get("read/case#plugin-functions"))
                .list(row -> row.get("name").asString());
        ResultSummary summary;
        try {
            summary = session.run(EXPLAIN + cypher, Map.copyOf(parameters)).consume();
        } catch (FatalDiscoveryException elsewhere) {
            throw refused("it asks for another database", elsewhere);
        }
        if (summary.queryProfile().isPresent() || summary.queryType() != QueryType.READ_ONLY) {
            throw refused("it does not only read", null);
        }
        Plan plan = summary.queryPlan().orElseThrow(() -> refused("the server shows no plan for it", null));
        new PlanGuard(database.substring(database.indexOf('@') + 1), plugins)
                .objection(plan)
                .ifPresent(objection -> {
                    throw refused(objection, null);
                });
    }

    private static QueryResult table(Result result, int maxRows) {
        List<String> columns = List.copyOf(result.keys());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (rows.size() < maxRows && result.hasNext()) {
            Record record = result.next();
            List<@Nullable Object> row = new ArrayList<>(columns.size());
            record.values().forEach(value -> row.add(PlainValue.of(value.asObject())));
            rows.add(row);
        }
        return new QueryResult(columns, rows, result.hasNext());
    }

    private static TheseusException refused(String objection, @Nullable Throwable cause) {
        String message = "the statement was not run: " + objection;
        String advice = "Only statements that read this case are allowed: MATCH ... RETURN ...";
        return cause == null
                ? TheseusException.of(TheseusException.Kind.USAGE, message, advice)
                : TheseusException.of(TheseusException.Kind.USAGE, message, advice, cause);
    }

    private static RuntimeException explain(Neo4jException wrong) {
        String code = wrong.code();
        if (code.startsWith("Neo.ClientError.Transaction.TransactionTimedOut")) {
            return TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "the statement ran longer than " + TIME_LIMIT.toSeconds() + " s and was stopped",
                    "Narrow it: start from a key or a time, or shorten the pattern.",
                    wrong);
        }
        if (code.startsWith("Neo.ClientError.Statement") || code.startsWith("Neo.ClientError.Procedure")) {
            return TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "the store does not accept the statement: " + StoreFailures.firstLine(wrong),
                    "Mend the statement; parameters are given with --param name=value.",
                    wrong);
        }
        return wrong;
    }
}
