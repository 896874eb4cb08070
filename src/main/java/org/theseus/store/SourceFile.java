package org.theseus.store;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A file that was imported into the case.
 *
 * @param own account keys whose own records the file holds (observation), or only {@link #EVERY_ACCOUNT}
 * @param legalFrame what it was received under: request, legal-basis, source, received, handling, grade, purpose; only
 *     what was given
 * @param totals control totals by currency, e.g. {@code sum.EUR -> 16.30}
 * @param witnessed rows that are a second record of a payment, beside the accepted ones
 * @param outOfScope rows that the order's scope keeps out
 * @param periods what it holds of each of its own accounts and where something is missing; empty for lists
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
        List<String> own,
        SortedMap<String, String> legalFrame,
        SortedMap<String, String> totals,
        @Nullable String first,
        @Nullable String last,
        long witnessed,
        long outOfScope,
        List<OwnPeriod> periods) {

    public SourceFile {
        periods = List.copyOf(periods);
    }

    /** A file of which nothing more is known. */
    public SourceFile(
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
            List<String> own,
            SortedMap<String, String> legalFrame,
            SortedMap<String, String> totals,
            @Nullable String first,
            @Nullable String last) {
        this(
                file,
                sha256,
                bytes,
                profile,
                profileVersion,
                encoding,
                delimiter,
                namespace,
                rowsRead,
                accepted,
                duplicates,
                rejected,
                own,
                legalFrame,
                totals,
                first,
                last,
                0,
                0,
                List.of());
    }

    /** Whether it may steer the search and must stay out of what leaves the case. */
    public boolean isIntelligence() {
        String purpose = legalFrame.getOrDefault("purpose", "");
        return purpose.equals("STR") || purpose.equals("FOREIGN");
    }

    /** Stands in {@link #own} for: every account that the file names. */
    public static final String EVERY_ACCOUNT = "*";
}
