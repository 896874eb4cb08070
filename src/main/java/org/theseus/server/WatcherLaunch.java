package org.theseus.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.theseus.file.OwnerOnly;

/**
 * Starts a watcher that outlives us: in a session of its own, so that neither Ctrl-C in this terminal nor closing it
 * reaches the watcher or its server, and without our standard streams, so that a pipe behind us can end.
 */
final class WatcherLaunch {

    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));
    /** Without setsid: a process group of its own, deaf to the terminal's signals. */
    private static final String OWN_GROUP = "umask 077; trap '' INT QUIT HUP; set -m; \"$@\" & wait $!";

    private WatcherLaunch() {}

    static Process start(HomeFolder home, RuntimeFolder runtime, CaseFolder folder) throws IOException {
        Path jar = WatcherJar.provide(CodeSource.location(), home.runtimes());
        List<String> command = new ArrayList<>(shell());
        command.addAll(List.of(
                "theseus-watcher",
                JavaCommand.java().toString(),
                "-Xmx32m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:ReservedCodeCacheSize=16m",
                "-cp",
                jar.toString(),
                Watcher.class.getName(),
                folder.name(),
                folder.neo4j().toString(),
                runtime.folder().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(runtime.folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(OwnerOnly.empty(log(folder)).toFile());
        JavaCommand.cleanEnvironment(builder.environment());
        return builder.start();
    }

    static Path log(CaseFolder folder) {
        return folder.logs().resolve("watcher.log");
    }

    private static List<String> shell() {
        for (Path setsid : SETSID) {
            if (Files.isExecutable(setsid)) {
                return List.of(setsid.toString(), "/bin/sh", "-c", "umask 077; exec \"$@\"");
            }
        }
        return List.of("/bin/sh", "-c", OWN_GROUP);
    }
}
