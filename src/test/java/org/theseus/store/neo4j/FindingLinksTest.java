package org.theseus.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.server.Endpoint;
import org.theseus.server.TestServer;
import org.theseus.store.StoredFinding;

/** Which accounts a finding is tied to, when some findings stay, some go and some come. */
@Tag("server")
class FindingLinksTest {

    private final Neo4jCaseStore store = FreshCase.open();

    FindingLinksTest() {
        Endpoint server = TestServer.get();
        FreshCase.run(
                server.uri().toString(),
                server.user(),
                server.password(),
                "UNWIND ['a', 'b', 'c'] AS key CREATE (:Account {key: key})");
    }

    @Test
    void aFindingThatStaysIsTiedToTheAccountsItNamesNow() {
        store.replaceFindings(List.of("fan-in", "cycle"), List.of(stays("a", "b"), goes()), "{}");
        assertThat(links()).containsExactly("F-1 a", "F-1 b", "F-2 c");
        StoredFinding comes = finding("F-3", "fan-in", List.of("a", "nobody"));
        store.replaceFindings(List.of("fan-in", "cycle"), List.of(stays("b", "c"), comes), "{}");
        assertThat(links()).containsExactly("F-1 b", "F-1 c", "F-3 a");
        assertThat(store.findings()).containsExactly(stays("b", "c"), comes);
    }

    @Test
    void thatOfAnotherDetectorStaysAsItIs() {
        store.replaceFindings(List.of("fan-in", "cycle"), List.of(stays("a", "b"), goes()), "{}");
        store.replaceFindings(List.of("fan-in"), List.of(), "{}");
        assertThat(links()).containsExactly("F-2 c");
    }

    private static StoredFinding stays(String... accounts) {
        return finding("F-1", "fan-in", List.of(accounts));
    }

    private static StoredFinding goes() {
        return finding("F-2", "cycle", List.of("c"));
    }

    private static StoredFinding finding(String id, String detector, List<String> accounts) {
        return new StoredFinding(
                id, detector, 1, "A1", 1, 0.5, true, "a headline", accounts, List.of("T-1"), null, "{}");
    }

    private List<String> links() {
        String cypher = "MATCH (f:Finding)-[:ABOUT]->(a) RETURN f.id + ' ' + a.key AS link ORDER BY link";
        return store.query(cypher, Collections.emptySortedMap(), 100).rows().stream()
                .map(row -> String.valueOf(row.get(0)))
                .toList();
    }
}
