package org.theseus.store;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A file that was imported into the case.
 *
 * @param own account keys whose own records the file holds (observation), or only {@link #EVERY_ACCOUNT}
 * @param legalFrame what it was received under: request, legal-basis, source, received, handling, grade, purpose; only
 *     what was given
 * @param totals control totals by currency, e.g. {@code sum.EUR -> 16.30}
 * @param first ISO date of the first transfer, null if none has a date
 */
public record SourceFile(
        String file,
        String sha256,
        long bytes,
        String profile,
        int profileVersion,
        String encoding,
        String delimiter,
        String namespace,
        long rowsRead,
        long accepted,
        long duplicates,
        long rejected,
        java.util.List<String> own,
        SortedMap<String, String> legalFrame,
        SortedMap<String, String> totals,
        @Nullable String first,
        @Nullable String last) {

    /** Stands in {@link #own} for: every account that the file names. */
    public static final String EVERY_ACCOUNT = "*";
}
