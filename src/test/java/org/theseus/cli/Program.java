package org.theseus.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.theseus.server.ServerOptions;
import org.theseus.server.TestServer;

/**
 * The command line as a user meets it, on the classes of this build, for one home folder: {@link #run} in this JVM, which
 * costs no start-up, {@link #runInNewJvm} in a process of its own, whose hash seeds and caches nobody shares.
 */
record Program(Path home) {

    private static final long MAX_MINUTES = 5;

    /** What a command left behind: exit code, stdout, stderr. */
    record Result(int exit, String out, String err) {

        /** Lines of stdout. */
        List<String> lines() {
            return out.lines().toList();
        }
    }

    Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(new Console(out, err), withHome(arguments).toArray(String[]::new));
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Result runInNewJvm(String... arguments) {
        return runInNewJvm(List.of(), arguments);
    }

    /**
     * The same, by another command.
     *
     * @param by what starts the process: a command that runs the command behind it
     */
    Result runInNewJvm(List<String> by, String... arguments) {
        List<String> command = new ArrayList<>(by);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-D" + ServerOptions.LIBRARY_PROPERTY + "="
                        + TestServer.options().library(),
                "-D" + ServerOptions.JAVA_PROPERTY + "="
                        + String.join(" ", TestServer.options().java()),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(withHome(arguments));
        try {
            Path out = Files.createTempFile(home, "stdout", ".txt");
            Path err = Files.createTempFile(home, "stderr", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(MAX_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "no end after " + MAX_MINUTES + " min: " + command + "\n" + Files.readString(err));
            }
            Result result = new Result(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The idle time is short so that a test run that was killed leaves no server behind for long. */
    private List<String> withHome(String[] arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString(), "--idle", "2m"));
        return all;
    }
}
