package org.theseus.cli;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.app.CaseSession;
import org.theseus.app.Queries;
import org.theseus.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "query",
        description = "Runs a named query of the library, or read-only Cypher of your own. Without a name it lists the"
                + " library. At most 10,000 rows and 60 seconds; statements that write, load files,"
                + " administer or call procedures outside a short list are refused before they are sent.",
        footer = {
            "",
            "Examples:",
            "  theseus query",
            "  theseus query top-receivers --param minSenders=5",
            "  theseus query --cypher \"MATCH (a:Account) RETURN a.kind AS kind, count(*) AS n\""
        })
final class QueryCommand extends TableCommand {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Name of a query of the library.")
    private @Nullable String name;

    @Option(names = "--param", paramLabel = "K=V", description = "A parameter of the query.")
    private Map<String, String> parameters = new TreeMap<>();

    @Option(names = "--cypher", paramLabel = "TEXT", description = "Read-only Cypher.")
    private @Nullable String cypher;

    QueryCommand(Console console) {
        super(console);
    }

    @Override
    Table table(CaseSession session) {
        if (cypher != null) {
            return Queries.free(session.store(), cypher, new TreeMap<>(parameters));
        }
        return name == null ? Queries.library() : Queries.named(session.store(), name, new TreeMap<>(parameters));
    }
}
