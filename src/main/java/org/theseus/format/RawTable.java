package org.theseus.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open table of records with a header: a file, a member of an archive, a sheet. Not thread-safe; close it when done. */
public interface RawTable extends AutoCloseable {

    /** What is read: file, archive member, sheet. */
    FormatInput input();

    /** Encoding that the file is read in, as {@code UTF-8} or {@code UTF-8 with BOM}. */
    String encoding();

    /** The delimiter as text; empty where the format has none. */
    String delimiter();

    /** The physical lines before the header. */
    List<String> preamble();

    /**
     * Column names without surrounding blanks; the second of equal names gets {@code #2}, the third {@code #3}, an
     * unnamed one {@code @} and its 1-based position.
     */
    List<String> header();

    /** 1-based physical line of the header; 0 where the format has fixed columns and no header line. */
    long headerLine();

    /**
     * The next record, or null at the end. Records without any text are passed over.
     *
     * @throws org.theseus.model.TheseusException of kind INPUT where the file is damaged, naming the line
     */
    @Nullable
    RawRecord read();

    /**
     * The statements of this table as far as they were read, in the file's order; complete once {@link #read} has given
     * null. Empty for formats that know no statements. {@link RawRecord#statement} points into it.
     */
    default List<StatementFacts> statements() {
        return List.of();
    }

    /** Bytes consumed so far, for progress. */
    long bytesRead();

    @Override
    void close();
}
