package org.theseus.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole log found.
 *
 * @param entries whole lines up to the first broken place
 * @param sealed how many interrupted writes are sealed by a later line; they are no break
 * @param unsealedBytes bytes at the very end that an interrupted write left; the next line will seal them
 * @param broken the first broken place, or null if the chain holds
 */
public record Verification(
        long entries,
        long sealed,
        long unsealedBytes,
        @Nullable Break broken) {

    /**
     * The first place where the log is not what was written.
     *
     * @param line 1-based line of the file
     * @param byteOffset where that line begins
     * @param why one sentence
     */
    public record Break(long line, long byteOffset, String why) {}

    /** Whether nothing was altered, removed or exchanged. */
    public boolean holds() {
        return broken == null;
    }
}
