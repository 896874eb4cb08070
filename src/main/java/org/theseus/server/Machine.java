package org.theseus.server;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Memory that a server may take, from the size of the machine (or container).
 *
 * @param heapMegabytes upper bound of the Java heap; what is not needed is not taken
 * @param pageCacheMegabytes upper bound of Neo4j's cache of store pages
 */
record Machine(long heapMegabytes, long pageCacheMegabytes) {

    private static final long MIN_HEAP = 512;
    private static final long MAX_HEAP = 4096;
    private static final long MIN_CACHE = 64;
    private static final long MAX_CACHE = 2048;

    static Machine measure() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return ofMegabytes(system.getTotalMemorySize() >> 20);
    }

    /** A quarter of the memory for the heap, an eighth for the cache: the command itself and its system need the rest. */
    static Machine ofMegabytes(long total) {
        return new Machine(
                Math.min(MAX_HEAP, Math.max(MIN_HEAP, total / 4)), Math.min(MAX_CACHE, Math.max(MIN_CACHE, total / 8)));
    }
}
