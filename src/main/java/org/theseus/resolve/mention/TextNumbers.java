package org.theseus.resolve.mention;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What each distinct text was read as, so that it is read once: the number of its value. Not thread-safe. */
final class TextNumbers {

    private Numbering<String> texts = new Numbering<>();
    private int[] readAs = new int[64];

    /**
     * The number of the value of a text.
     *
     * @param written null and blank are no value
     * @param reading gives the number of the value of a text that was not met before
     */
    int of(@Nullable String written, ToIntFunction<String> reading) {
        String text = written == null ? "" : written.strip();
        if (text.isEmpty()) {
            return ValueTable.NONE;
        }
        int before = texts.size();
        int number = texts.add(text);
        if (number == before) {
            if (number == readAs.length) {
                readAs = Arrays.copyOf(readAs, 2 * number);
            }
            readAs[number] = reading.applyAsInt(text);
        }
        return readAs[number];
    }

    /** Forgets all texts: those of a large case take much room. */
    void forget() {
        texts = new Numbering<>();
    }
}
