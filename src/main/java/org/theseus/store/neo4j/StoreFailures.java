package org.theseus.store.neo4j;

import java.util.function.Supplier;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.FatalDiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.theseus.model.TheseusException;
import org.theseus.model.TheseusException.Kind;

/** Turns what the driver throws into what a user can mend. Errors that no user can cause stay what they are: bugs. */
final class StoreFailures {

    private final String where;
    private final String user;

    /** For messages only: where the store is and who signs in. */
    StoreFailures(String where, String user) {
        this.where = where;
        this.user = user;
    }

    <T> T guard(Supplier<T> work) {
        try {
            return work.get();
        } catch (Neo4jException failure) {
            throw explain(failure);
        }
    }

    private RuntimeException explain(Neo4jException failure) {
        String code = failure.code();
        if (failure instanceof AuthenticationException) {
            return store(
                    where + " refused the password of user " + user,
                    "Check THESEUS_USER and the password; after several failures the server refuses for a few seconds.",
                    failure);
        }
        if (code.startsWith("Neo.ClientError.Database.DatabaseNotFound")
                || failure instanceof FatalDiscoveryException) {
            return store(
                    where + " has no such database",
                    "Name one that exists with --case, or ask its administrator to create it; theseus never does.",
                    failure);
        }
        if (failure instanceof SecurityException) {
            return store(
                    where + " denied user " + user + " a right: " + firstLine(failure),
                    "Ask the database's administrator for the rights to read, write and name indexes.",
                    failure);
        }
        if (failure instanceof ServiceUnavailableException
                || failure instanceof SessionExpiredException
                || failure instanceof DiscoveryException) {
            return store(
                    "the store at " + where + " does not answer: " + firstLine(failure),
                    "Check that the server runs and the address is right, then run the command again.",
                    failure);
        }
        if (failure instanceof TransientException || code.startsWith("Neo.DatabaseError")) {
            return store(
                    "the store at " + where + " could not finish: " + firstLine(failure),
                    "Run the command again; if it persists look at the server's memory, disk space and log.",
                    failure);
        }
        return failure;
    }

    private static TheseusException store(String message, String advice, Neo4jException cause) {
        return TheseusException.of(Kind.STORE, message, advice, cause);
    }

    static String firstLine(Neo4jException failure) {
        String message = failure.getMessage();
        return message == null ? failure.code() : message.lines().findFirst().orElse(failure.code());
    }
}
