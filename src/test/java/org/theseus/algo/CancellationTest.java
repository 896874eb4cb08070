package org.theseus.algo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.theseus.algo.cycle.CycleRule;
import org.theseus.algo.cycle.TemporalCycles;
import org.theseus.algo.follows.FollowsRule;
import org.theseus.algo.passthrough.PassThrough;
import org.theseus.algo.passthrough.PassThroughRule;
import org.theseus.graph.TemporalGraph;

/** Runs that would last for hours stop soon after their thread is interrupted, in whichever phase they are. */
@Tag("slow")
class CancellationTest {

    private static final long DAY = LargeGraphs.DAY;
    /** The aim is one second; machines that build are busy. */
    private static final long MOST_MILLIS = 3_000;

    private static final FollowsRule ANY = new FollowsRule(30 * DAY, 0, Double.POSITIVE_INFINITY, 30 * DAY);

    @Test
    @Timeout(300)
    void anInterruptStopsALongRun() throws InterruptedException {
        TemporalGraph dense = LargeGraphs.exact(1, 300, 60_000);
        TemporalGraph days = LargeGraphs.days(2, 300, 60_000);
        TemporalGraph twoNodes = LargeGraphs.days(3, 2, 150_000);
        CycleRule cycles = new CycleRule(ANY, 30, 40, 0, 1_000_000_000);
        PassThroughRule passThrough = new PassThroughRule(10 * DAY, 0.98, 5, 0, 30 * DAY);
        Map<String, Consumer<Monitor>> runs = Map.of(
                "cycles, one thread", m -> TemporalCycles.enumerate(dense, cycles, 1, m),
                "cycles of days, two threads", m -> TemporalCycles.enumerate(days, cycles, 2, m),
                "pass-through",
                        m -> {
                            Ticker ticker = Ticker.of(m, -1);
                            while (true) {
                                PassThrough.best(twoNodes, 0, 0, passThrough, ticker);
                            }
                        });
        for (Map.Entry<String, Consumer<Monitor>> run : runs.entrySet()) {
            for (int delayMillis : new int[] {50, 1_000}) {
                assertThat(millisToStop(run.getValue(), delayMillis))
                        .as("%s, interrupted after %s ms", run.getKey(), delayMillis)
                        .isBetween(0L, MOST_MILLIS);
            }
        }
    }

    private static long millisToStop(Consumer<Monitor> run, int delayMillis) throws InterruptedException {
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                run.accept(Monitor.UNTIL_INTERRUPTED);
            } catch (CancellationException e) {
                end.set(e);
            }
        });
        thread.start();
        Thread.sleep(delayMillis);
        assertThat(thread.isAlive()).as("still at work").isTrue();
        long start = System.nanoTime();
        thread.interrupt();
        thread.join();
        assertThat(end.get()).as("how it ended").isInstanceOf(CancellationException.class);
        return (System.nanoTime() - start) / 1_000_000;
    }
}
