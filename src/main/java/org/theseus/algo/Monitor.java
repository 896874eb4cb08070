package org.theseus.algo;

import java.util.concurrent.CancellationException;

/**
 * Progress and cancellation of a long computation, handed in as a parameter. Algorithms call {@link #advance} every few
 * thousand steps; implementations must be thread-safe and cheap.
 */
@FunctionalInterface
public interface Monitor {

    /** Never reports and never cancels. */
    Monitor NONE = (done, total) -> true;

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
