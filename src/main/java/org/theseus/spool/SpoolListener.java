package org.theseus.spool;

/** Hears of work that takes longer than a moment. Called from the thread that does the work. */
public interface SpoolListener {

    /** Hears nothing. */
    SpoolListener SILENT = new SpoolListener() {
        @Override
        public void step(String line) {
            // silent
        }

        @Override
        public void wrote(long rows, long total) {
            // silent
        }
    };

    /** One line for a user, such as what is being finished or waited for. */
    void step(String line);

    /** {@code rows} of {@code total} rows of a file are in the store. */
    void wrote(long rows, long total);

    /** A file that an earlier command had begun to take back is out of the case. */
    default void tookBack(String sha256) {}
}
