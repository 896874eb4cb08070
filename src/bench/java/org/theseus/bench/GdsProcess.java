package org.theseus.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Neo4j Graph Data Science in a process of its own, which {@code src/bench/run gds} builds the class path of. One thread at a time.
 * Its CPU seconds are those of its whole process during one call, warm and after a garbage collection.
 */
final class GdsProcess implements AutoCloseable {

    /** What one call cost and gave. */
    record Answer(double cpuSeconds, long computeMillis, double value) implements Duel.Timed {}

    private final Path folder;
    private final Process process;
    private final Writer tasks;
    private final BufferedReader answers;

    private GdsProcess(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.tasks = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts one and gives it the transfers; ready for tasks when this returns. */
    static GdsProcess with(ReferenceGraph graph) {
        String classPath = System.getProperty("theseus.gds.classpath");
        if (classPath == null) {
            throw new IllegalStateException("run this part as: src/bench/run gds");
        }
        try {
            Path folder = Files.createTempDirectory("theseus-gds");
            Path edges = folder.resolve("edges");
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(edges)))) {
                out.writeInt(graph.nodeCount());
                out.writeInt(graph.size());
                for (int i = 0; i < graph.size(); i++) {
                    out.writeInt(graph.from()[i]);
                    out.writeInt(graph.to()[i]);
                }
            }
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx4g",
                            "-XX:+UseSerialGC",
                            "--add-opens=java.base/java.nio=ALL-UNNAMED",
                            "-cp",
                            classPath,
                            "org.theseus.bench.gds.GdsPeer",
                            folder.resolve("store").toString(),
                            edges.toString()))
                    .redirectError(folder.resolve("log").toFile())
                    .start();
            GdsProcess peer = new GdsProcess(folder, process);
            String first = peer.answers.readLine();
            if (!"ready".equals(first)) {
                throw new IllegalStateException("GDS did not start, see " + folder.resolve("log"));
            }
            return peer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer run(String task) {
        try {
            tasks.write(task + "\n");
            tasks.flush();
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("GDS ended, see " + folder.resolve("log"));
            }
            String[] parts = line.split(" ", -1);
            return new Answer(Long.parseLong(parts[0]) / 1e9, Long.parseLong(parts[1]), Double.parseDouble(parts[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            tasks.close();
            process.waitFor();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
