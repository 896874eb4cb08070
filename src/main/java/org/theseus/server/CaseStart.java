package org.theseus.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.theseus.file.Draft;
import org.theseus.model.TheseusException;

/** Brings one case's server to the point where it answers. Runs under the case's start lock. */
final class CaseStart {

    private static final int PORT_TRIES = 5;

    private final HomeFolder home;
    private final CaseFolder folder;
    private final ServerOptions options;
    private final ProgressListener listener;
    private final Ports ports;

    /** Proposes ports; another program may take one before the server does. */
    @FunctionalInterface
    interface Ports {
        int next() throws IOException;
    }

    CaseStart(HomeFolder home, CaseFolder folder, ServerOptions options, ProgressListener listener, Ports ports) {
        this.home = home;
        this.folder = folder;
        this.options = options;
        this.listener = listener;
        this.ports = ports;
    }

    Endpoint ensureRunning() throws IOException, InterruptedException {
        noteIdle();
        for (int attempt = 0; attempt < PORT_TRIES; attempt++) {
            Optional<ServerRecord> ready = attempt();
            if (ready.isPresent()) {
                return endpoint(ready.get());
            }
            listener.step("the port was taken by another program, trying the next");
        }
        throw TheseusException.of(
                TheseusException.Kind.STORE,
                "no free port on this machine for the server of case '" + folder.name() + "' in " + PORT_TRIES
                        + " attempts",
                "Stop programs that occupy the local ports, then try again.");
    }

    /** The running server's record, or nothing if its port was lost to another program. */
    private Optional<ServerRecord> attempt() throws IOException, InterruptedException {
        Optional<ServerRecord> record = ServerRecord.find(folder.serverRecord());
        boolean alive = record.isPresent() && record.get().server().isAlive();
        if (alive && record.get().phase() == ServerRecord.Phase.READY) {
            if (!record.get().watcher().isAlive()) {
                launchWatcher();
            }
            return record;
        }
        boolean unclean = !alive && record.isPresent() && record.get().endedUncleanly(folder);
        if (!alive) {
            prepare();
            listener.step(
                    unclean
                            ? "recovering case '" + folder.name() + "': its server (process "
                                    + record.get().server().pid() + ") ended without stopping"
                            : "starting the local Neo4j server of case '" + folder.name() + "'");
        }
        Optional<Process> watcher =
                alive && record.get().watcher().isAlive() ? Optional.empty() : Optional.of(launchWatcher());
        return new StartWait(folder, options.stall(), listener, unclean).await(watcher, this::launchWatcher);
    }

    private void prepare() throws IOException, InterruptedException {
        checkSpace();
        RuntimeFolder runtime = RuntimeFolder.install(home, options, listener);
        Files.deleteIfExists(folder.serverRecord());
        List<String> java = new ArrayList<>(options.java());
        // mapped where it was written for: moving it to a random address costs a tenth of a second (docs/decisions/012)
        java.addAll(List.of(
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                "-XX:SharedArchiveFile=" + runtime.archive()));
        ServerStart.configure(runtime, folder, ports.next(), java);
        Draft.replace(folder.firstReads(), options.firstReads().get());
        if (Credentials.find(folder.credentials()).isEmpty()) {
            Credentials credentials = Credentials.random();
            FirstPassword.set(runtime, folder, credentials);
            credentials.write(folder.credentials());
        }
    }

    private void checkSpace() throws IOException {
        long free = Files.getFileStore(home.root()).getUsableSpace();
        if (free < options.minFreeBytes()) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE,
                    "only " + (free >> 20) + " MB are free on the disk of " + home.root() + "; a server needs "
                            + (options.minFreeBytes() >> 20) + " MB",
                    "Free some space there, or choose a folder on another disk with --home.");
        }
    }

    private Process launchWatcher() throws IOException {
        return WatcherLaunch.start(home, new RuntimeFolder(home.runtime()), folder);
    }

    private void noteIdle() throws IOException {
        String text = options.idle().toMillis() + "\n";
        Path file = folder.idle();
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Draft.replace(file, text);
        }
    }

    private Endpoint endpoint(ServerRecord record) throws IOException {
        Credentials credentials = Credentials.find(folder.credentials())
                .orElseThrow(() -> TheseusException.of(
                        TheseusException.Kind.STORE,
                        "the password file " + folder.credentials() + " is missing or damaged",
                        "Restore it from a backup of the home; the server knows only a hash of the password."));
        return new Endpoint(
                URI.create("bolt://127.0.0.1:" + record.port()),
                credentials.user(),
                credentials.password(),
                record.server().pid());
    }
}
