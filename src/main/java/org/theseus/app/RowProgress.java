package org.theseus.app;

/** Hears how far an import is. Called from the importing thread. */
public interface RowProgress {

    /** Hears nothing. */
    RowProgress SILENT = new RowProgress() {
        @Override
        public void read(long rows) {
            // silent
        }

        @Override
        public void wrote(long rows, long total) {
            // silent
        }
    };

    /** So many rows of the file are read and checked. */
    void read(long rows);

    /** So many of its rows are in the store. */
    void wrote(long rows, long total);
}
