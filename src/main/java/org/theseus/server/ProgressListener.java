package org.theseus.server;

/** Hears what a start or stop is doing, for a progress line. Called on the calling thread, at most a few times a second. */
@FunctionalInterface
public interface ProgressListener {

    /** Hears nothing. */
    ProgressListener SILENT = step -> {};

    /**
     * Something new is being done.
     *
     * @param step a short clause without a full stop, such as {@code recovering case 'default': 40 %}
     */
    void step(String step);
}
