package org.theseus.project;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/** A process that opens a kept projection, touches its graph and says how much CPU time it took by then. */
final class ReadyFromCache {

    private ReadyFromCache() {}

    static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Arguments: folder, transfers, accounts, rounds. Prints the CPU milliseconds at the end of each round. */
    public static void main(String[] arguments) {
        LargeLedger ledger = new LargeLedger(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        ProjectionCache cache = new ProjectionCache(Path.of(arguments[0]), "local", "1", step -> {
            throw new IllegalStateException(step);
        });
        long before = 0;
        for (int round = 0; round < Integer.parseInt(arguments[3]); round++) {
            CaseGraph graph = cache.load(ledger, Long.MAX_VALUE);
            long now = cpuNanos();
            System.out.println((now - before) / 1_000_000 + " " + graph.graph().edgeCount() + " "
                    + graph.transferId(graph.graph().edgeCount() - 1));
            before = now;
        }
    }
}
