package org.theseus.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.theseus.file.Draft;
import org.theseus.file.OwnerOnly;
import org.theseus.model.TheseusException;

/**
 * Sets the password of a server that never ran, with Neo4j's own administration tool. The tool takes it as an argument
 * only, so it goes through an owner-only argument file of {@code java}: the command line that others can see names the
 * file.
 */
final class FirstPassword {

    private static final long TIMEOUT_SECONDS = 120;

    private FirstPassword() {}

    static void set(RuntimeFolder runtime, CaseFolder folder, Credentials credentials)
            throws IOException, InterruptedException {
        Path arguments = folder.conf().resolve("first-password.args");
        Path output = folder.logs().resolve("first-password.log");
        Draft.replace(
                arguments,
                JavaCommand.argumentFile(List.of(
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:-UsePerfData",
                                "-Xlog:disable",
                                "-XX:+UnlockDiagnosticVMOptions",
                                "-XX:ArchiveRelocationMode=0",
                                "-XX:SharedArchiveFile=" + runtime.archive(),
                                "-cp",
                                JavaCommand.classPath(runtime.folder()),
                                "org.neo4j.cli.AdminTool",
                                "dbms",
                                "set-initial-password",
                                credentials.password()))
                        .getBytes(JavaCommand.argumentCharset()));
        try {
            ProcessBuilder builder = new ProcessBuilder(JavaCommand.forOwnerOnly("@" + arguments))
                    .directory(runtime.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(OwnerOnly.empty(output).toFile());
            JavaCommand.cleanEnvironment(builder.environment());
            builder.environment().put("NEO4J_HOME", folder.neo4j().toString());
            builder.environment().put("NEO4J_CONF", folder.conf().toString());
            Process process = builder.start();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw TheseusException.of(
                        TheseusException.Kind.STORE,
                        "the password of case '" + folder.name() + "' could not be set: "
                                + ServerLog.lastMeaningfulLine(output).orElse("the tool said nothing"),
                        "See " + output + ".");
            }
            Files.deleteIfExists(output);
        } finally {
            Files.deleteIfExists(arguments);
        }
    }
}
