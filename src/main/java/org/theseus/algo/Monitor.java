package org.theseus.algo;

import java.util.concurrent.CancellationException;

/**
 * Progress and cancellation of a long computation, handed in as a parameter. Algorithms call {@link #advance} every few
 * thousand steps, always on the thread that called them; implementations must be cheap.
 */
@FunctionalInterface
public interface Monitor {

    /** Never reports and never cancels. */
    Monitor NONE = (done, total) -> true;

    /** Reports nothing, and cancels once the thread that called the algorithm is interrupted. */
    Monitor UNTIL_INTERRUPTED = (done, total) -> !Thread.currentThread().isInterrupted();

    /**
     * Tells how far the work is.
     *
     * @param total expected number of steps, or -1 if unknown
     * @return false to ask the algorithm to stop
     */
    boolean report(long done, long total);

    /** Reports, and throws {@link CancellationException} if the answer was to stop. */
    default void advance(long done, long total) {
        if (!report(done, total)) {
            throw new CancellationException("cancelled");
        }
    }
}
