package org.theseus.server;

import java.nio.file.Path;
import java.time.Duration;

/** A command as other processes run it: opens a case, says who serves it, holds its lease for a while. */
final class ProbeCommand {

    private ProbeCommand() {}

    /** Arguments: home, case, milliseconds to hold the lease, milliseconds of idle time. */
    public static void main(String[] args) throws InterruptedException {
        ServerOptions options = TestServer.options().withIdle(Duration.ofMillis(Long.parseLong(args[3])));
        long begunNanos = System.nanoTime();
        try (ServerLease lease =
                CaseServer.open(Path.of(args[0]), args[1], options, step -> System.err.println("- " + step))) {
            System.out.println(lease.endpoint().pid() + " " + lease.endpoint().uri() + " "
                    + (System.nanoTime() - begunNanos) / 1_000_000);
            Thread.sleep(Long.parseLong(args[2]));
        }
    }
}
