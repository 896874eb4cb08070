package org.theseus.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.theseus.model.Mention;
import org.theseus.model.SourceRow;
import org.theseus.model.TheseusException;

/** The library of statements and what the store makes of words, without a server. */
class QueryLibraryTest {

    @Test
    void theIndexNamesEveryFile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("cypher/queries"))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".cypher"))
                    .map(name -> name.replace(".cypher", ""))
                    .sorted()
                    .toList();
            assertThat(QueryLibrary.names()).isEqualTo(names);
        }
    }

    @Test
    void everyQueryIsDocumented() {
        for (String name : QueryLibrary.names()) {
            NamedQuery query = QueryLibrary.get(name);
            assertThat(query.title()).isNotBlank();
            assertThat(query.columns()).isNotEmpty();
            query.parameters().forEach(parameter -> assertThat(query.cypher()).contains("$" + parameter.name()));
        }
    }

    @Test
    void parametersAreChecked() {
        NamedQuery query = QueryLibrary.get("top-receivers");
        assertThat(query.bind(Map.of("minSenders", "8")))
                .containsEntry("minSenders", 8L)
                .containsEntry("limit", 20L);
        assertThatThrownBy(() -> query.bind(Map.of("minSenders", "many")))
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining("many");
        assertThatThrownBy(() -> query.bind(Map.of("min", "8"))).hasMessageContaining("min");
        assertThatThrownBy(() -> QueryLibrary.get("transfers-of-day").bind(Map.of()))
                .hasMessageContaining("day");
        assertThatThrownBy(() -> QueryLibrary.get("../schema")).isInstanceOf(TheseusException.class);
    }

    @Test
    void sourceRowsKeepEveryPart() {
        for (SourceRow row : List.of(
                new SourceRow("a.csv", "aa", null, null, 117, 118, 20114L),
                new SourceRow("a.csv", "aa", null, null, 117, 118, null),
                new SourceRow("a.csv", "aa", "x:1 50%.csv", null, 1, 2, null),
                new SourceRow("a.csv", "aa", null, "Blatt%3A", 1, 2, 0L))) {
            assertThat(SourceRowCodec.decode(SourceRowCodec.encode(12, row), "a.csv", "aa"))
                    .isEqualTo(row);
        }
        assertThat(SourceRowCodec.encode(3, new SourceRow("a.csv", "aa", null, null, 117, 118, null)))
                .isEqualTo("3:117:118");
        assertThat(SourceRowCodec.number("12:1:2")).isEqualTo(12);
    }

    @Test
    void twoSpellingsMeet() {
        assertThat(IdentifierKind.PHONE.normalise("0043 (660) 12")).isEqualTo("+4366012");
        assertThat(IdentifierKind.PHONE.normalise("+43-660/12")).isEqualTo("+4366012");
        assertThat(IdentifierKind.PHONE.normalise("٠٦٦٠")).isEqualTo("0660");
        assertThat(IdentifierKind.PHONE.normalise("none")).isNull();
        assertThat(IdentifierKind.DOCUMENT.normalise("P 123-4")).isEqualTo("P1234");
        assertThat(IdentifierKind.NAME.normalise("  Ana \u00a0NOVAK ")).isEqualTo("ana novak");
        assertThat(IdentifierKind.EMAIL.of(Mention.NONE)).isNull();
    }

    @Test
    void typedWordsAreNoQuerySyntax() {
        assertThat(FullTextQuery.of("rent OR (x")).isEqualTo("\"rent\" AND \"OR\" AND \"\\(x\"");
        assertThat(FullTextQuery.of("إيجار gra*")).isEqualTo("\"إيجار\" AND gra*");
        assertThat(FullTextQuery.of(" ( * ")).isEmpty();
    }
}
