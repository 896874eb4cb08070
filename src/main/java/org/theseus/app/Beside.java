package org.theseus.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work that another processor does while the caller goes on; with one processor they take turns. The work must touch nothing
 * that the caller changes meanwhile, and a store, which is for one thread, only if the caller leaves it alone until the outcome
 * is there. What it gives is that of {@code work}, whenever it runs.
 */
final class Beside<T> {

    private final CompletableFuture<T> work;

    private Beside(CompletableFuture<T> work) {
        this.work = work;
    }

    /** Begins. */
    static <T> Beside<T> begin(Supplier<T> work) {
        return new Beside<>(CompletableFuture.supplyAsync(work));
    }

    /** Waits for the outcome; what the work threw is thrown here. */
    T outcome() {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }
}
