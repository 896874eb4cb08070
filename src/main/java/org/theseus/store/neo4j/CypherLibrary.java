package org.theseus.store.neo4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The statements under {@code cypher/}, by name {@code FILE#BLOCK}, for instance {@code write/transfers#insert}. A block
 * begins at a line {@code // name: BLOCK}. Thread-safe; a file is read once per process.
 */
final class CypherLibrary {

    private static final String ROOT = "/theseus/cypher/";
    private static final String MARK = "// name: ";
    private static final Map<String, Map<String, String>> FILES = new ConcurrentHashMap<>();

    private CypherLibrary() {}

    /** The statement of that name; a missing one is our bug. */
    static String get(String name) {
        int hash = name.indexOf('#');
        String statement = file(name.substring(0, hash)).get(name.substring(hash + 1));
        if (statement == null) {
            throw new IllegalStateException("no statement named " + name);
        }
        return statement;
    }

    /** Every statement of a file, in its order. */
    static List<String> all(String file) {
        return List.copyOf(file(file).values());
    }

    private static Map<String, String> file(String file) {
        return FILES.computeIfAbsent(file, name -> blocks(name, text(name + ".cypher")));
    }

    /** Reads a packed file wholly. */
    static String text(String path) {
        try (@Nullable InputStream in = CypherLibrary.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new IllegalStateException("not packed: cypher/" + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, String> blocks(String file, String text) {
        Map<String, String> blocks = new LinkedHashMap<>();
        String[] parts = ("\n" + text).split("\n" + MARK);
        for (int part = 1; part < parts.length; part++) {
            int end = parts[part].indexOf('\n');
            String name = parts[part].substring(0, end).strip();
            if (blocks.put(name, parts[part].substring(end + 1).strip()) != null) {
                throw new IllegalStateException("two statements named " + file + "#" + name);
            }
        }
        return blocks;
    }
}
