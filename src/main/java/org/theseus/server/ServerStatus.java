package org.theseus.server;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One case's server as it is now.
 *
 * @param caseName the case
 * @param state what it is doing
 * @param pid the server's process; empty when stopped
 * @param uri where it answers, without credentials; empty unless it runs
 * @param watched whether a watcher will stop it when idle; false after the watcher was killed, until the next command
 * @param commands how many commands use it now
 * @param logs folder of its logs
 */
public record ServerStatus(
        String caseName,
        State state,
        Optional<Long> pid,
        Optional<String> uri,
        boolean watched,
        int commands,
        Path logs) {

    /** What a server is doing. */
    public enum State {
        STOPPED,
        STARTING,
        RUNNING,
        /** It ended without stopping; the next command that needs it recovers it. */
        CRASHED
    }
}
