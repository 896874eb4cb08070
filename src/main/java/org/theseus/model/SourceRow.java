package org.theseus.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a record stands: the proof of a transfer. Fields are those of the contract's {@code evidence} objects.
 *
 * @param file name of the file as imported, without folders
 * @param sha256 lower-case hex digest of the file's bytes
 * @param archive member of an archive, or null
 * @param sheet sheet of a workbook, or null
 * @param record 1-based number of the data record
 * @param line 1-based physical line on which the record begins
 * @param byteOffset start of the record in the decoded member's bytes, or null where the format has none
 */
public record SourceRow(
        String file,
        String sha256,
        @Nullable String archive,
        @Nullable String sheet,
        long record,
        long line,
        @Nullable Long byteOffset)
        implements Comparable<SourceRow> {

    /** Orders by file name, digest, record. */
    @Override
    public int compareTo(SourceRow other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byDigest = sha256.compareTo(other.sha256);
        return byDigest != 0 ? byDigest : Long.compare(record, other.record);
    }

    /** {@code wu.csv:118}. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
