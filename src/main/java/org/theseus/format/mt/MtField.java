package org.theseus.format.mt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a message.
 *
 * @param tag as {@code 61} or {@code 60F}
 * @param lines its text without the tag, as written; at least one
 * @param line 1-based line on which it begins
 */
record MtField(
        String tag, List<String> lines, long line, @Nullable Long byteOffset) {

    String first() {
        return lines.get(0).strip();
    }

    /** All lines joined without anything between them, as the standard wraps them. */
    String joined() {
        return String.join("", lines);
    }

    /** The field as it stands in the file. */
    String raw() {
        return ":" + tag + ":" + String.join("\n", lines);
    }
}
