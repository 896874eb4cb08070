package org.theseus.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.theseus.model.Fact;

class EdgeColumnsTest {

    @Test
    void theStatementGivesTheFactsInTheirOrder() {
        String statement = CypherLibrary.get("read/transfers#edges");
        List<String> columns = Arrays.stream(statement
                        .substring(statement.indexOf("RETURN") + "RETURN".length())
                        .split(","))
                .map(String::strip)
                .toList();
        List<String> facts =
                Arrays.stream(Fact.values()).map(fact -> "t." + fact.property()).toList();
        assertThat(columns.subList(13, columns.size())).isEqualTo(facts);
    }
}
