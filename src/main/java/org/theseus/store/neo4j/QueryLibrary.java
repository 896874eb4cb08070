package org.theseus.store.neo4j;

import java.util.List;
import org.theseus.model.TheseusException;

/** The named queries under {@code cypher/queries}. */
public final class QueryLibrary {

    private static final String FOLDER = "queries/";

    private QueryLibrary() {}

    /** Every name, sorted. */
    public static List<String> names() {
        return CypherLibrary.text(FOLDER + "index").strip().lines().toList();
    }

    /**
     * The query of that name.
     *
     * @throws TheseusException (USAGE) if there is none
     */
    public static NamedQuery get(String name) {
        if (!names().contains(name)) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "no query named " + name,
                    "There are: " + String.join(", ", names()) + ".");
        }
        return NamedQuery.parse(name, CypherLibrary.text(FOLDER + name + ".cypher"));
    }
}
