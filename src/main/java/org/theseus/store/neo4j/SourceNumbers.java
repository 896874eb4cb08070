package org.theseus.store.neo4j;

import java.util.HashMap;
import java.util.Map;
import org.neo4j.driver.Record;
import org.theseus.model.SourceRow;

/** The small numbers that stand for files in the rows of transfers. Filled from the database as needed; one thread. */
final class SourceNumbers {

    private record Known(int number, String file, String sha256) {}

    private final Neo4jConnection connection;
    private final Map<String, Known> byDigest = new HashMap<>();
    private final Map<Integer, Known> byNumber = new HashMap<>();

    SourceNumbers(Neo4jConnection connection) {
        this.connection = connection;
    }

    /** Forgets everything, after a file went. */
    void clear() {
        byDigest.clear();
        byNumber.clear();
    }

    /** The row as text; a file not seen before gets the next number. The first name of a digest stays its name. */
    String encode(SourceRow row) {
        Known known = byDigest.get(row.sha256());
        if (known == null) {
            known = register(row.file(), row.sha256());
        }
        return SourceRowCodec.encode(known.number(), row);
    }

    private Known register(String file, String sha256) {
        Map<String, Object> parameters = Map.of("sha256", sha256, "file", file);
        Record found = connection.write(tx -> tx.run(CypherLibrary.get("write/case#register-source"), parameters)
                .single());
        return remember(new Known(found.get("number").asInt(), found.get("file").asString(), sha256));
    }

    /** The inverse of {@link #encode}. */
    SourceRow decode(String text) {
        Known known = byNumber.get(SourceRowCodec.number(text));
        if (known == null) {
            load();
            known = byNumber.get(SourceRowCodec.number(text));
        }
        if (known == null) {
            throw new IllegalStateException("a row of an unknown file: " + text);
        }
        return SourceRowCodec.decode(text, known.file(), known.sha256());
    }

    /** Reads all numbers; call before a stream, for there is no second statement inside one. */
    void load() {
        for (Record found : connection.list("read/case#source-numbers", Map.of())) {
            remember(new Known(
                    found.get("number").asInt(),
                    found.get("file").asString(),
                    found.get("sha256").asString()));
        }
    }

    private Known remember(Known known) {
        byDigest.put(known.sha256(), known);
        byNumber.put(known.number(), known);
        return known;
    }
}
