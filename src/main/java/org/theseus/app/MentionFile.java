package org.theseus.app;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.theseus.resolve.mention.MentionFacts;

/** The bytes of {@link KeptMentions}: packed records of one transfer each, between a head and a closing mark. */
final class MentionFile {

    static final String FORMAT = "theseus mentions 1";
    static final int BUFFER = 1 << 16;
    static final int NOTHING = -1;
    static final int MORE = 1;
    static final int END = 2;

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

    /** Both sides of a transfer; null for a side that is nobody. */
    record Sides(
            String transferId,
            @Nullable MentionFacts payer,
            @Nullable MentionFacts payee) {}
}
