package org.theseus.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open file of records with a header. Not thread-safe; close it when done. */
public interface RawTable extends AutoCloseable {

    /** Encoding that the file is read in, as {@code UTF-8} or {@code UTF-8 with BOM}. */
    String encoding();

    /** The delimiter as text; empty where the format has none. */
    String delimiter();

    /** The physical lines before the header. */
    List<String> preamble();

    /** Column names without surrounding blanks; the second of equal names gets {@code #2}, the third {@code #3}. */
    List<String> header();

    /** 1-based physical line of the header. */
    long headerLine();

    /**
     * The next record, or null at the end. Records without any text are passed over.
     *
     * @throws org.theseus.model.TheseusException of kind INPUT where the file is damaged, naming the line
     */
    @Nullable
    RawRecord read();

    /** Bytes consumed so far, for progress. */
    long bytesRead();

    @Override
    void close();
}
