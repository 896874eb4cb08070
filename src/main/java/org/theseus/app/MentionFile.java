package org.theseus.app;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Mention;
import org.theseus.resolve.mention.MentionFacts;

/**
 * The bytes of {@link KeptMentions}: packed records of one transfer each, between a head and a closing mark. What a side says is
 * written once and then by its place, as long as nothing else takes that place: a case says the same of one account again and
 * again.
 */
final class MentionFile {

    static final String FORMAT = "theseus mentions 2";
    static final int BUFFER = 1 << 16;
    static final int NOTHING = -1;
    static final int MORE = 1;
    static final int END = 2;
    /** Places for what was said last; what stands in one is written as its number. A power of 2, at most that of a char. */
    static final int PLACES = 1 << 16;

    private MentionFile() {}

    /**
     * What the records were read from.
     *
     * @param key program and store
     * @param revision of the case
     * @param stamp of the case
     * @param sources digest of what the case said of each file, by the file's digest
     */
    record Head(String key, long revision, String stamp, SortedMap<String, String> sources) {}

    /** What mentions say again and again: all but when it was, and of which record. */
    record Said(
            AccountId account,
            Mention said,
            @Nullable String customerOf,
            @Nullable String town,
            @Nullable String country) {

        private static final int SPREAD = 0x9E3779B9;

        int place() {
            return (hashCode() * SPREAD) >>> Character.SIZE;
        }
    }

    /** Both sides of a transfer; null for a side that is nobody. */
    record Sides(
            String transferId,
            @Nullable MentionFacts payer,
            @Nullable MentionFacts payee) {}
}
