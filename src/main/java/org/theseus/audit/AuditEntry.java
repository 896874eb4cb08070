package org.theseus.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param seq 1 for the first line, one more for each
 * @param reason as given, or null
 * @param ids the ids touched, sorted; the first {@link AuditLine#MAX_IDS} if there were more
 * @param idsCount how many there were
 * @param idsSha256 digest of all ids in order, each followed by a line feed, where not all are listed; else null
 * @param torn set if this line seals bytes that an interrupted write left before it, else null
 * @param previous hash of the line before, 64 zeros for the first
 * @param hash SHA-256 of the line's bytes before {@code ,"hash"}
 */
public record AuditEntry(
        long seq,
        Instant time,
        String user,
        String caseName,
        String command,
        @Nullable String reason,
        List<String> ids,
        long idsCount,
        @Nullable String idsSha256,
        @Nullable Torn torn,
        String previous,
        String hash) {

    public AuditEntry {
        ids = List.copyOf(ids);
    }

    /**
     * Bytes that are no entry: what a write left that a crash or a full disk interrupted. Its command did nothing.
     *
     * @param offset where they begin in the log
     * @param bytes how many, without the line feed that ends them
     * @param sha256 their digest
     */
    public record Torn(long offset, long bytes, String sha256) {}
}
