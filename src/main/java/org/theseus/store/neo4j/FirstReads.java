package org.theseus.store.neo4j;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements that most commands send, for a local server that makes ready for them after its start. Stateless.
 *
 * <p>Those that read a whole case whatever their parameters are only planned (EXPLAIN); of the rest each reads a bounded number
 * of rows, so that getting ready costs a case of ten million payments no more than a small one.
 */
public final class FirstReads {

    /** How a server keeps a plan: by types of parameters, and by the order of magnitude of a list. */
    private static final String THOUSANDS = "texts %s 5000";

    private static final String HUNDREDS = "texts %s 500";

    /** In the order in which commands want them: all commands first, then lists of findings, reports last. */
    private static final List<Read> READS = List.of(
            new Read("write/case#read-version"),
            new Read("read/case#pending"),
            new Read("read/case#detection-run"),
            new Read("read/findings#top", "truth all", "number top"),
            new Read("read/case#sources"),
            new Read("read/case#state"),
            new Read("read/parties#resolution"),
            new Read("read/case#source-numbers"),
            new Read("read/transfers#by-id", THOUSANDS.formatted("ids")),
            new Read("read/transfers#by-account", HUNDREDS.formatted("keys")),
            new Read("read/transfers#some"),
            new Read("write/records#of", THOUSANDS.formatted("ids")),
            new Read("EXPLAIN read/transfers#totals"),
            new Read("EXPLAIN read/accounts#all"));

    private FirstReads() {}

    private record Read(String name, List<String> parameters) {

        Read(String name, String... parameters) {
            this(name, List.of(parameters));
        }

        String text() {
            String[] words = name.split(" ");
            String statement = CypherLibrary.get(words[words.length - 1]);
            return parameters.stream().map(line -> "// " + line + "\n").collect(Collectors.joining())
                    + (words.length > 1 ? words[0] + " " : "")
                    + statement;
        }
    }

    /** One after the other, each after its parameters' lines and ended by a line {@code ;}. */
    public static String text() {
        return READS.stream().map(read -> read.text() + "\n;\n").collect(Collectors.joining());
    }
}
