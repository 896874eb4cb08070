package org.theseus.algo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work over the numbers {@code 0..count-1} in chunks, on several threads, with a result that does not depend on their
 * number: chunks are the same for any number, and what they yield is handed on in their order.
 *
 * <p>The calling thread works too, and only it asks the monitor: a monitor that looks at the interrupt flag of its thread
 * needs no more. When it says stop, the other threads stop at their next step and are waited for; nothing runs on after the
 * call. One object; use once.
 *
 * @param <W> what one thread needs to work: arrays that are used again from chunk to chunk
 * @param <R> what one chunk yields
 */
public final class Chunks<W, R> {

    private static final long WAIT_MILLIS = 20;

    /** Does one chunk. */
    @FunctionalInterface
    public interface Work<W, R> {

        /** Works on {@code from..to-1}; the worker calls its ticker at least every few milliseconds. */
        R apply(W worker, int from, int to);
    }

    /** Takes what chunks yield, in their order and one at a time, on whichever thread. */
    @FunctionalInterface
    public interface Sink<R> {

        /** Takes the next result; false if no more are wanted. */
        boolean accept(R result);
    }

    private final int count;
    private final int size;
    private final Function<Ticker, W> workers;
    private final Work<W, R> work;
    private final Sink<R> sink;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, R> waiting = new TreeMap<>();
    private int accepted;
    private volatile boolean stopped;
    private @Nullable Throwable failure;

    private Chunks(int count, int size, Function<Ticker, W> workers, Work<W, R> work, Sink<R> sink) {
        this.count = count;
        this.size = size;
        this.workers = workers;
        this.work = work;
        this.sink = sink;
    }

    /**
     * Does all chunks.
     *
     * @param size numbers in a chunk, at least 1
     * @param workers makes what one thread needs, which gets that thread's ticker
     * @param threads at least 1, the caller's included; more than there are chunks do no good
     * @throws CancellationException if the monitor says so or the calling thread is interrupted while it waits
     */
    public static <W, R> void run(
            int count,
            int size,
            int threads,
            Monitor monitor,
            Function<Ticker, W> workers,
            Work<W, R> work,
            Sink<R> sink) {
        if (size < 1 || threads < 1) {
            throw new IllegalArgumentException("chunks of " + size + ", " + threads + " threads");
        }
        new Chunks<>(count, size, workers, work, sink).run(threads, monitor);
    }

    /** Number of threads that fill this machine. */
    public static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private void run(int threads, Monitor monitor) {
        int useful = (int) Math.min(threads, Math.max(1, ((long) count + size - 1) / size));
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < useful; i++) {
            Thread helper = new Thread(() -> workUntilDone((done, total) -> !stopped), "theseus-algo-" + i);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        workUntilDone(monitor);
        helpers.forEach(helper -> await(helper, monitor));
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }

    private void workUntilDone(Monitor monitor) {
        try {
            Ticker ticker = Ticker.of(monitor, count);
            W worker = workers.apply(ticker);
            for (int chunk = next.getAndIncrement(); !stopped; chunk = next.getAndIncrement()) {
                long from = (long) chunk * size;
                if (from >= count) {
                    return;
                }
                ticker.done(from);
                handOn(chunk, work.apply(worker, (int) from, (int) Math.min(count, from + size)));
            }
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private synchronized void handOn(int chunk, R result) {
        waiting.put(chunk, result);
        for (R ready = waiting.remove(accepted); ready != null && !stopped; ready = waiting.remove(accepted)) {
            accepted++;
            stopped |= !sink.accept(ready);
        }
    }

    /** Keeps the first failure; that a helper was told to stop because of it is none. */
    private synchronized void fail(Throwable e) {
        if (failure == null && !(stopped && e instanceof CancellationException)) {
            failure = e;
        }
        stopped = true;
    }

    private void await(Thread helper, Monitor monitor) {
        boolean interrupted = false;
        while (helper.isAlive()) {
            try {
                helper.join(WAIT_MILLIS);
                if (!stopped) {
                    monitor.advance(Math.min(count, (long) next.get() * size), count);
                }
            } catch (CancellationException e) {
                fail(e);
            } catch (InterruptedException e) {
                interrupted = true;
                fail(new CancellationException("interrupted"));
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
