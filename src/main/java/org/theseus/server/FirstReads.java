package org.theseus.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What commands ask a server first. A fresh server takes seconds over them, for it loads, plans and compiles; asked by the
 * watcher meanwhile, they are ready when a command comes. (docs/decisions/105)
 *
 * <p>The text has one statement after the other, each ended by a line {@code ;}. Lines before a statement name its
 * parameters, for the server keeps a plan by their types and by how long a list is: {@code // truth NAME}, {@code // number
 * NAME}, {@code // text NAME}, {@code // texts NAME COUNT}. Texts are empty, so that nothing is found.
 */
final class FirstReads {

    private static final String END = "\n;\n";

    /** One statement with its parameters. */
    record Read(String statement, Map<String, Object> parameters) {}

    private final List<Read> reads;

    private FirstReads(List<Read> reads) {
        this.reads = reads;
    }

    /** Those of a case's server; none if it was started without. */
    static FirstReads of(CaseFolder folder) throws IOException {
        try {
            return parse(Files.readString(folder.firstReads()));
        } catch (NoSuchFileException startedByAnOlderProgram) {
            return parse("");
        }
    }

    static FirstReads parse(String text) {
        return new FirstReads(Stream.of(text.split(END))
                .filter(block -> !block.isBlank())
                .map(FirstReads::read)
                .toList());
    }

    /** How many there are. */
    int count() {
        return reads.size();
    }

    private static Read read(String block) {
        Map<String, Object> parameters = new TreeMap<>();
        String statement = block;
        for (Optional<Object> value = value(statement); value.isPresent(); value = value(statement)) {
            parameters.put(statement.split("\\s", 4)[2], value.get());
            statement = statement.substring(statement.indexOf('\n') + 1);
        }
        return new Read(statement, parameters);
    }

    /** Of the parameter that the first line names; empty where the statement itself begins. */
    private static Optional<Object> value(String block) {
        String[] words = block.split("\n", 2)[0].split(" ");
        if (!words[0].equals("//") || words.length < 3) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (words[1]) {
                    case "truth" -> true;
                    case "number" -> 1L;
                    case "text" -> "";
                    case "texts" -> Collections.nCopies(Integer.parseInt(words[3]), "");
                    default -> null;
                });
    }

    /**
     * Asks them one after the other.
     *
     * @return statements that the server did not run
     */
    List<String> ask(int port, Optional<Credentials> credentials) throws IOException {
        List<String> failed = new ArrayList<>();
        try (BoltLine line = BoltLine.open(port)) {
            if (credentials.isPresent() && line.logOn(credentials.get())) {
                for (Read read : reads) {
                    if (!line.run(read.statement(), read.parameters())) {
                        failed.add(read.statement());
                    }
                }
            }
        }
        return failed;
    }
}
