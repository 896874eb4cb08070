package org.theseus.ingest;

/** Is told how far reading has come; may throw to stop it. Called about every thousand rows, from the reading thread. */
@FunctionalInterface
public interface IngestProgress {

    /** Tells nobody. */
    IngestProgress SILENT = (bytesRead, rows) -> {};

    /** So many bytes of the file and rows are read. */
    void at(long bytesRead, long rows);
}
