package org.theseus.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** A million transfers among 200,000 accounts, ready from the kept projection; {@code -Dtheseus.transfers} for more. */
@Tag("long")
class ProjectionSpeedTest {

    private static final int TRANSFERS = Integer.getInteger("theseus.transfers", 1_000_000);
    private static final int ACCOUNTS = TRANSFERS / 5;

    @TempDir
    Path home;

    @Test
    void aMillionTransfersAreReadyInAThirdOfASecond(TestReporter reporter) throws IOException, InterruptedException {
        ProjectionCache cache = new ProjectionCache(home, "local", "1", step -> {
            throw new IllegalStateException(step);
        });
        LargeLedger ledger = new LargeLedger(TRANSFERS, ACCOUNTS);
        long start = ReadyFromCache.cpuNanos();
        CaseGraph built = GraphSource.STORE.load(ledger, Long.MAX_VALUE);
        long middle = ReadyFromCache.cpuNanos();
        cache.load(ledger, Long.MAX_VALUE);
        long end = ReadyFromCache.cpuNanos();
        double perTransfer = (built.graph().heapBytes() - 9.0 * ACCOUNTS) / TRANSFERS;
        reporter.publishEntry("heap bytes a transfer", String.valueOf(perTransfer));
        reporter.publishEntry("file bytes", String.valueOf(fileBytes()));
        reporter.publishEntry("build without a store, CPU ms", String.valueOf((middle - start) / 1_000_000));
        reporter.publishEntry("build and keep, CPU ms", String.valueOf((end - middle) / 1_000_000));
        List<String> rounds = process();
        reporter.publishEntry("CPU ms of a process by round, the first with the JVM's start", rounds.toString());
        assertThat(perTransfer).isLessThanOrEqualTo(40);
        assertThat(rounds).hasSize(8).allMatch(round -> round.split(" ")[1].equals(String.valueOf(TRANSFERS)));
        long warm = Long.parseLong(rounds.get(7).split(" ")[0]);
        assertThat(warm).isLessThanOrEqualTo(300L * Math.max(1, TRANSFERS / 1_000_000));
    }

    private long fileBytes() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private List<String> process() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadyFromCache.class.getName(),
                        home.toString(),
                        String.valueOf(TRANSFERS),
                        String.valueOf(ACCOUNTS),
                        "8")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }
}
