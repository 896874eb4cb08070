package org.theseus.server;

/** The Neo4j line that local servers run: the newest that supports JDK 17. The root pom names the same number. */
final class Neo4jVersion {

    static final String NUMBER = "5.26.30";

    private Neo4jVersion() {}
}
