package org.theseus.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.theseus.model.TheseusException;
import org.theseus.store.QueryResult;
import org.theseus.store.SampleTransfers;

/** What users may ask in Cypher, and every way out of the case that we could think of. */
@Tag("server")
class FreeCypherTest {

    private static Neo4jCaseStore store;
    private static List<String> before = List.of();

    @BeforeAll
    static void fill() {
        store = FreshCase.open();
        store.writeTransfers(SampleTransfers.of("a.csv", 1, 300, 30, 900).iterator(), rows -> {});
        before = dump();
    }

    @AfterAll
    static void nothingWasChanged() {
        store.close();
        assertThat(dump()).isEqualTo(before);
    }

    private static QueryResult query(String cypher, int maxRows) {
        return store.query(cypher, Collections.emptySortedMap(), maxRows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l",
                "LOAD CSV FROM 'http://127.0.0.1:1/x' AS l RETURN l",
                "/* x */ LOAD /* y */ CSV FROM 'file:///etc/hostname' AS l RETURN l",
                "// MATCH\nLOAD CSV WITH HEADERS FROM 'file:///etc/hostname' AS l RETURN l",
                "\\u004cOAD CSV FROM 'file:///etc/hostname' AS l RETURN l",
                "L\\u004fAD CSV FROM 'file:///etc/hostname' AS l RETURN l",
                "UNWIND [1] AS x CALL { LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l } RETURN l",
                "RETURN COLLECT { LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l } AS x",
                "RETURN [x IN [1] | COLLECT { LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l }] AS x",
                "RETURN [x IN [1] | COLLECT { LOAD\n\tCSV FROM 'file:///etc/hostname' AS l RETURN l }] AS x",
                "MATCH (n) WHERE any(x IN [1] WHERE EXISTS { LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l }) RETURN n",
                "MATCH (n) RETURN CASE WHEN n.key IS NULL THEN 1 ELSE COUNT { LOAD CSV FROM 'file:///x' AS l RETURN l } END",
                "MATCH (a)-[r*1..2 {y: COUNT { LOAD CSV FROM 'file:///x' AS l RETURN l}}]->(b) RETURN a",
                "RETURN reduce(a = 0, x IN [1] | a + COUNT { LOAD CSV FROM 'file:///x' AS l RETURN l }) AS z",
                "RETURN [x IN ['`'] | '`' + COUNT { LOAD CSV FROM 'file:///x' AS l RETURN l } + '`'] AS z",
                "CALL dbms.listConfig()",
                "CALL dbms.components() YIELD name RETURN name",
                "CALL dbms.listPools()",
                "RETURN [x IN [1] WHERE EXISTS { CALL dbms.components() YIELD name RETURN name } | x] AS z",
                "CALL apoc.load.json('file:///etc/hostname')",
                "CALL db.clearQueryCaches()",
                "CALL db.createLabel('X')",
                "CALL db.ping",
                "CALL tx.setMetaData({a: 1})",
                "CREATE USER x SET PASSWORD 'abcdefgh1'",
                "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
                "DROP USER neo4j",
                "SHOW USERS",
                "SHOW CURRENT USER",
                "SHOW DATABASES",
                "SHOW HOME DATABASE",
                "SHOW TRANSACTIONS",
                "SHOW TRANSACTIONS YIELD * RETURN *",
                "SHOW SETTINGS",
                "SHOW PROCEDURES",
                "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
                "STOP DATABASE neo4j",
                "CREATE (n)",
                "INSERT (n:X)",
                "MERGE (n:X {a: 1}) RETURN n",
                "MATCH (n) SET n.x = 1",
                "MATCH (n) REMOVE n.key",
                "MATCH (n) DETACH DELETE n",
                "FOREACH (x IN [1] | CREATE (:N))",
                "MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS",
                "MATCH (n) CALL { WITH n RETURN 1 AS x } IN TRANSACTIONS RETURN x",
                "CREATE INDEX foo FOR (n:X) ON (n.y)",
                "DROP CONSTRAINT account_key",
                "PROFILE MATCH (n) RETURN n",
                "PROFILE LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l",
                "\n profile CREATE (n)",
                "EXPLAIN CREATE (n)",
                "CYPHER runtime=slotted CREATE (n)",
                "CYPHER planner=cost PROFILE CREATE (n)",
                "RETURN 1; RETURN 2",
                "RETURN 1; CREATE (n)",
                "USE system SHOW USERS",
                "USE system RETURN 1",
                "USE other MATCH (n) RETURN n",
                "CALL { USE system MATCH (n) RETURN n } RETURN n",
                ":param x => 1",
                "",
                "// nothing",
                "MATCH (n RETURN n",
                "MATCH (n) WHERE n.key = $missing RETURN n",
            })
    void whatDoesNotOnlyReadThisCaseIsRefused(String cypher) {
        assertThatThrownBy(() -> query(cypher, 10))
                .isInstanceOfSatisfying(
                        TheseusException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(TheseusException.Kind.USAGE));
    }

    private static List<String> dump() {
        return FreshCase.run("MATCH (n) RETURN count(n) AS n, sum(size(keys(n))) AS p").stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (a:Account)-[t:TRANSFER]->(b) RETURN a.key, t.amountMinor, b.key",
                "MATCH p = (a:Account)-[:TRANSFER*1..3]->(b:Account) RETURN p",
                "MATCH p = shortestPath((a:Account {key: 'acct:/N1'})-[:TRANSFER*..6]->(b:Account {key: 'acct:/N2'})) RETURN p",
                "MATCH p = ANY SHORTEST (a:Account)-[:TRANSFER]->+(b:Account) RETURN p",
                "MATCH (a:Account) WHERE COUNT { (a)-[:TRANSFER]->() } > 3 RETURN a",
                "MATCH (a:Account) RETURN a.key, COLLECT { MATCH (a)-[:HAS_PHONE]->(p) RETURN p.value } AS phones",
                "MATCH (a:Account) RETURN [x IN [1, 2] | COUNT { (a)-[:TRANSFER]->() }] AS counts",
                "MATCH (a:Account) WHERE NOT EXISTS { (a)-[:HAS_NAME]->() } RETURN a.key",
                "MATCH ()-[t:TRANSFER]->() WHERE t.at > 0 RETURN t.currency, sum(t.amountMinor) ORDER BY t.currency",
                "MATCH ()-[t:TRANSFER]->() WHERE t.reference CONTAINS 'LOAD CSV' RETURN t",
                "CALL db.labels()",
                "CALL db.index.fulltext.queryRelationships('transfer_text', 'rent') YIELD relationship RETURN relationship",
                "SHOW INDEXES",
                "CYPHER runtime=slotted MATCH (n) RETURN n",
                "MATCH (n) RETURN n;",
                "MATCH (a) OPTIONAL MATCH (a)-[r]->(b) WITH a, count(b) AS c UNWIND range(0, c) AS i RETURN i UNION RETURN 1 AS i",
                "RETURN 1 AS x UNION ALL RETURN 2 AS x",
                "EXPLAIN MATCH (n) RETURN n",
            })
    void readingIsAllowed(String cypher) {
        assertThat(query(cypher, 5).rows().size()).isBetween(0, 5);
    }

    @Test
    void theTableKeepsColumnsAndStopsAtTheLimit() {
        QueryResult result = query("UNWIND range(1, 7) AS z RETURN z, 'x' AS a, [z, null] AS list, {b: 1.5} AS map", 3);
        assertThat(result.columns()).containsExactly("z", "a", "list", "map");
        assertThat(result.rows()).hasSize(3);
        assertThat(result.rows().get(2).get(0)).isEqualTo(3L);
        assertThat(result.rows().get(2).get(3)).isEqualTo(new TreeMap<>(Map.of("b", 1.5)));
        assertThat(result.truncated()).isTrue();
        assertThat(query("UNWIND range(1, 3) AS z RETURN z", 3).truncated()).isFalse();
    }

    static List<String> namedQueries() {
        return QueryLibrary.names();
    }

    @ParameterizedTest
    @MethodSource("namedQueries")
    void namedQueriesRunAndKeepTheirColumns(String name) {
        NamedQuery query = QueryLibrary.get(name);
        Map<String, String> given = name.equals("transfers-of-day") ? Map.of("day", "2023-04-01") : Map.of();
        QueryResult result = query.run(store, given, 100);
        assertThat(result.columns()).containsExactlyElementsOf(query.columns().keySet());
        assertThat(result.rows()).as("rows of " + name).isNotEmpty();
    }
}
