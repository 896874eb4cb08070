package org.theseus.server;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import org.theseus.file.Draft;
import org.theseus.file.OwnerOnly;

/** Writes a server's configuration and starts its process. */
final class ServerStart {

    private ServerStart() {}

    /** @param more options of the server's JVM beside those that every server has */
    static void configure(RuntimeFolder runtime, CaseFolder folder, int port, List<String> more) throws IOException {
        Machine machine = Machine.measure();
        Draft.replace(folder.conf().resolve("neo4j.conf"), NeoConfig.text(port, machine.pageCacheMegabytes()));
        Draft.replace(
                folder.arguments(),
                JavaCommand.argumentFile(
                                JavaCommand.server(runtime.folder(), folder.neo4j(), machine.heapMegabytes(), more))
                        .getBytes(JavaCommand.argumentCharset()));
    }

    /** Starts what {@link #configure} wrote. The process survives us; its files are for their owner only. */
    static Process launch(RuntimeFolder runtime, CaseFolder folder) throws IOException {
        ServerLog.begin(folder);
        File console = OwnerOnly.empty(folder.logs().resolve("console.log")).toFile();
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.forOwnerOnly("@" + folder.arguments()))
                .directory(runtime.folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(console);
        JavaCommand.cleanEnvironment(builder.environment());
        return builder.start();
    }

    /** The Bolt port that the configuration names. */
    static int configuredPort(CaseFolder folder) throws IOException {
        Properties values = new Properties();
        try (Reader text = Files.newBufferedReader(folder.conf().resolve("neo4j.conf"))) {
            values.load(text);
        }
        String address = values.getProperty("server.bolt.listen_address", "");
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }
}
