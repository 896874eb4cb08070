package org.theseus;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints how long each block of tests took: server, browser, random graphs, and the rest; where two classes run
 * side by side, the sum of both.
 */
public final class BlockTimes implements TestExecutionListener {

    private static final List<String> BLOCKS = List.of("server", "browser", "random");

    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private final Map<String, Long> nanos = new ConcurrentSkipListMap<>();

    @Override
    public void executionStarted(TestIdentifier test) {
        begun.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Long start = begun.remove(test.getUniqueId());
        if (start != null && isClass(test)) {
            nanos.merge(block(test), System.nanoTime() - start, Long::sum);
        }
    }

    /** Classes directly under the engine, so that nested ones are not counted twice. */
    private static boolean isClass(TestIdentifier test) {
        return test.isContainer()
                && test.getUniqueIdObject().getSegments().size() == 2
                && test.getSource().isPresent();
    }

    private static String block(TestIdentifier test) {
        List<String> tags = test.getTags().stream().map(TestTag::getName).toList();
        return BLOCKS.stream().filter(tags::contains).findFirst().orElse("rest");
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        String machine = System.getProperty("surefire.forkNumber", "1");
        nanos.forEach((block, time) -> System.out.println("[INFO] tests of block " + block + ", test JVM " + machine
                + ": " + Duration.ofNanos(time).toSeconds() + " s"));
    }
}
