package org.theseus.algo;

/**
 * Counts cheap steps and asks a {@link Monitor} every few thousand of them, so that inner loops may call {@link #step}
 * freely: a run stops within milliseconds of being told to. Not thread-safe; one for each thread.
 */
public final class Ticker {

    private static final int STEPS_BETWEEN_REPORTS = 1 << 13;

    private final Monitor monitor;
    private final long total;
    private long done;
    private int steps;

    private Ticker(Monitor monitor, long total) {
        this.monitor = monitor;
        this.total = total;
    }

    /** A ticker; {@code total} is the expected amount of work as the monitor will hear it, or -1. */
    public static Ticker of(Monitor monitor, long total) {
        return new Ticker(monitor, total);
    }

    /** One step of a loop. @throws java.util.concurrent.CancellationException if the monitor says so */
    public void step() {
        if (++steps >= STEPS_BETWEEN_REPORTS) {
            ask();
        }
    }

    /** So many steps at once. @throws java.util.concurrent.CancellationException if the monitor says so */
    public void steps(int count) {
        if (count >= STEPS_BETWEEN_REPORTS - steps) {
            ask();
        } else {
            steps += count;
        }
    }

    /** Says how much of the total is done; asks no sooner than {@link #step} would. */
    public void done(long amount) {
        done = amount;
        step();
    }

    private void ask() {
        steps = 0;
        monitor.advance(done, total);
    }
}
