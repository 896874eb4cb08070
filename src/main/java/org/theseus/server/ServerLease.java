package org.theseus.server;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A running server that stays up while this is open. Closing it (or the end of the process) lets the idle time begin; it
 * does not stop the server. May be closed from any thread, more than once.
 */
public final class ServerLease implements AutoCloseable {

    private final Endpoint endpoint;
    private final Lease lease;

    ServerLease(Endpoint endpoint, Lease lease) {
        this.endpoint = endpoint;
        this.lease = lease;
    }

    /** Where the server answers. */
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        try {
            lease.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
