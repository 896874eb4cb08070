package org.theseus.server;

import java.net.URI;

/**
 * Where a running server answers and how to log in.
 *
 * @param uri a {@code bolt://127.0.0.1:PORT} address
 * @param user the user's name
 * @param password the password; never printed, not even by {@link #toString}
 * @param pid the server's process id
 */
public record Endpoint(URI uri, String user, String password, long pid) {

    @Override
    public String toString() {
        return "Endpoint[" + uri + ", user " + user + ", process " + pid + "]";
    }
}
