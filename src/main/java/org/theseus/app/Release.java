package org.theseus.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that this program was built as. */
public final class Release {

    private static final Properties PROPERTIES = load();

    private Release() {}

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream in = Release.class.getResourceAsStream("/theseus/version.properties")) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Version of theseus. */
    public static String version() {
        return properties("version");
    }

    /** Version of the Neo4j server that local cases run on. */
    public static String neo4jVersion() {
        return properties("neo4j");
    }

    private static String properties(String name) {
        return PROPERTIES.getProperty(name, "unknown");
    }
}
