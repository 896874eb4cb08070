package org.theseus.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How a local server is started and kept.
 *
 * @param idle the watcher stops the server when no command has used it for this long
 * @param library folder of the Neo4j server's jars, read when a home is used for the first time
 * @param stall a start is given up when the server has made no progress at all for this long
 * @param java further options of the server's JVM; empty as shipped
 * @param minFreeBytes no server is started with less free space than this on the home's disk
 * @param firstReads asked for when a server is started: the statements that it makes ready for while nobody waits, as {@link
 *     FirstReads} reads them; empty as shipped
 */
public record ServerOptions(
        Duration idle,
        Path library,
        Duration stall,
        List<String> java,
        long minFreeBytes,
        Supplier<String> firstReads) {

    /** System property that names another folder of server jars. */
    public static final String LIBRARY_PROPERTY = "theseus.neo4j.lib";

    /** System property with further options of the server's JVM, between blanks; of no use to a user. */
    public static final String JAVA_PROPERTY = "theseus.neo4j.java";

    private static final Duration DEFAULT_IDLE = Duration.ofMinutes(15);
    private static final Duration DEFAULT_STALL = Duration.ofMinutes(1);
    private static final long DEFAULT_MIN_FREE_BYTES = 256L << 20;

    public ServerOptions {
        if (idle.isNegative() || idle.isZero()) {
            throw new IllegalArgumentException("idle time must be positive: " + idle);
        }
        java = List.copyOf(java);
    }

    /** 15 minutes idle, jars from {@code neo4j/lib} beside our own jar. */
    public static ServerOptions defaults() {
        String named = System.getProperty(LIBRARY_PROPERTY);
        Path library = named != null
                ? Path.of(named)
                : CodeSource.location().resolveSibling("neo4j").resolve("lib");
        return new ServerOptions(
                DEFAULT_IDLE, library.toAbsolutePath(), DEFAULT_STALL, javaOptions(), DEFAULT_MIN_FREE_BYTES, () -> "");
    }

    private static List<String> javaOptions() {
        return Stream.of(System.getProperty(JAVA_PROPERTY, "").split(" "))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    /** The same with another idle time, which must be positive. */
    public ServerOptions withIdle(Duration other) {
        return new ServerOptions(other, library, stall, java, minFreeBytes, firstReads);
    }

    /** The same with another folder of server jars. */
    public ServerOptions withLibrary(Path other) {
        return new ServerOptions(idle, other, stall, java, minFreeBytes, firstReads);
    }

    /** The same with another bound on the free space, in bytes. */
    public ServerOptions withMinFreeBytes(long other) {
        return new ServerOptions(idle, library, stall, java, other, firstReads);
    }

    /** The same with statements that a fresh server makes ready for. */
    public ServerOptions withFirstReads(Supplier<String> other) {
        return new ServerOptions(idle, library, stall, java, minFreeBytes, other);
    }
}
