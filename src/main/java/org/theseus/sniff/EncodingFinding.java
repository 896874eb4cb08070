package org.theseus.sniff;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.issue.Question;

/**
 * How a text file is to be decoded.
 *
 * @param charset null where the file does not say it; {@code question} then asks
 * @param how MARK (byte order mark), PLAIN (no byte above 0x7F), UTF8 (strictly valid), UTF16 (NULs in one half), LETTERS
 *     (letter statistics), or OPEN
 * @param evidence in a few words
 * @param alike other code pages that read this very file the same way
 * @param question what to ask where {@code charset} is null
 */
public record EncodingFinding(
        @Nullable Charset charset,
        How how,
        String evidence,
        List<String> alike,
        @Nullable Question question) {

    /** Kinds of evidence, strongest first. */
    public enum How {
        MARK,
        PLAIN,
        UTF8,
        UTF16,
        LETTERS,
        OPEN
    }

    public EncodingFinding {
        alike = List.copyOf(alike);
    }

    static EncodingFinding of(Charset charset, How how, String evidence) {
        return new EncodingFinding(charset, how, evidence, List.of(), null);
    }

    /** Whether the bytes themselves prove it, so that a profile's word cannot change it. */
    public boolean isProven() {
        return how == How.MARK || how == How.UTF8 || how == How.UTF16;
    }
}
