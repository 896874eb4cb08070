package org.theseus.cli;

import org.theseus.app.Release;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} and {@code version} print. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "theseus " + Release.version(),
            "local store: Neo4j " + Release.neo4jVersion(),
            "java " + System.getProperty("java.version")
        };
    }
}
