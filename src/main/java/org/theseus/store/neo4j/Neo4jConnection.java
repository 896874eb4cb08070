package org.theseus.store.neo4j;

import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.Slf4JLoggerFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;
import org.theseus.model.TheseusException;

/** One database over Bolt: sessions, retries and failures in one place. Used by one thread. */
final class Neo4jConnection implements AutoCloseable {

    /** Rows per answer: 20,000 read 1.3 times as fast as the driver's 1,000. */
    private static final long FETCH_SIZE = 20_000;

    private final Driver driver;
    private final @Nullable String database;
    private final StoreFailures failures;

    private Neo4jConnection(Driver driver, @Nullable String database, StoreFailures failures) {
        this.driver = driver;
        this.database = database;
        this.failures = failures;
    }

    static {
        // netty would start the log of the JDK, and write to it
        InternalLoggerFactory.setDefaultFactory(Slf4JLoggerFactory.INSTANCE);
    }

    /** Connects and signs in. */
    static Neo4jConnection open(String uri, String user, char[] password, @Nullable String database) {
        String where = database == null ? uri : uri + ", database " + database;
        Driver driver;
        try {
            driver = GraphDatabase.driver(uri, AuthTokens.basic(user, new String(password)), config());
        } catch (IllegalArgumentException malformed) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "not the address of a Neo4j server: " + uri,
                    "Write --uri neo4j+s://HOST, or bolt://HOST:PORT on a trusted network.",
                    malformed);
        }
        Neo4jConnection connection = new Neo4jConnection(driver, database, new StoreFailures(where, user));
        try {
            connection.failures.guard(() -> {
                driver.verifyConnectivity();
                return true;
            });
        } catch (RuntimeException refused) {
            driver.close();
            throw refused;
        }
        return connection;
    }

    /**
     * Without a log, for which the driver has a newer way, too: that one puts each message together before it asks whether
     * anybody wants it.
     */
    @SuppressWarnings("deprecation")
    private static Config config() {
        return Config.builder()
                .withConnectionTimeout(10, TimeUnit.SECONDS)
                .withFetchSize(FETCH_SIZE)
                .withTelemetryDisabled(true)
                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .withUserAgent("theseus")
                .withEventLoopThreads(Runtime.getRuntime().availableProcessors())
                .withLogging(Logging.none())
                .build();
    }

    StoreFailures failures() {
        return failures;
    }

    /** A session for reading only, with a fetch size of its own. */
    Session readSession(long fetchSize) {
        return driver.session(config(AccessMode.READ).withFetchSize(fetchSize).build());
    }

    private SessionConfig.Builder config(AccessMode mode) {
        SessionConfig.Builder builder = SessionConfig.builder().withDefaultAccessMode(mode);
        return database == null ? builder : builder.withDatabase(database);
    }

    /** One reading transaction, retried on transient failures. */
    <T> T read(TransactionCallback<T> work) {
        return failures.guard(() -> {
            try (Session session = driver.session(config(AccessMode.READ).build())) {
                return session.executeRead(work);
            }
        });
    }

    /** One writing transaction, retried on transient failures: the work must be safe to repeat. */
    <T> T write(TransactionCallback<T> work) {
        return failures.guard(() -> {
            try (Session session = driver.session(config(AccessMode.WRITE).build())) {
                return session.executeWrite(work);
            }
        });
    }

    /** One statement by name in a transaction of its own. */
    void write(String name, Map<String, Object> parameters) {
        write(tx -> tx.run(CypherLibrary.get(name), parameters).consume());
    }

    /** All rows of one statement by name. */
    List<Record> list(String name, Map<String, Object> parameters) {
        return read(tx -> list(tx, name, parameters));
    }

    /** All rows of one statement by name, inside a transaction. */
    static List<Record> list(TransactionContext tx, String name, Map<String, Object> parameters) {
        return tx.run(CypherLibrary.get(name), parameters).list();
    }

    /** Rows one after the other, not retried: a sink cannot be taken back. */
    void stream(String name, Map<String, Object> parameters, Consumer<Record> sink) {
        failures.guard(() -> {
            try (Session session = readSession(FETCH_SIZE);
                    var tx = session.beginTransaction()) {
                tx.run(CypherLibrary.get(name), parameters).forEachRemaining(sink);
                return true;
            }
        });
    }

    /** Nobody waits: the driver's threads look out for more work for a fifth of a second before they end. */
    @Override
    public void close() {
        CompletionStage<Void> closing = driver.closeAsync();
        closing.exceptionally(alreadyGone -> null);
    }
}
