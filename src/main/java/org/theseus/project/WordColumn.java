package org.theseus.project;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.graph.ColumnSink;
import org.theseus.graph.ColumnSource;

/**
 * A column of texts that repeat or are missing: a number a row and each text once. Without any text it takes no room.
 * Texts are decoded when first asked for and kept. Thread-safe: two threads may decode the same text, to equal ones.
 */
final class WordColumn {

    private static final int NONE = -1;

    /** Number of each row's text, -1 for none; empty if no row has one. */
    private final IntBuffer number;

    private final TextColumn words;
    private final @Nullable String[] decoded;

    private WordColumn(IntBuffer number, TextColumn words) {
        this.number = number;
        this.words = words;
        this.decoded = new @Nullable String[words.size()];
    }

    @Nullable
    String find(int row) {
        int at = number.limit() == 0 ? NONE : number.get(row);
        if (at == NONE) {
            return null;
        }
        String known = decoded[at];
        if (known == null) {
            known = words.get(at);
            decoded[at] = known;
        }
        return known;
    }

    void writeTo(ColumnSink sink, String name) {
        sink.ints(name + ".number", number.duplicate());
        words.writeTo(sink, name + ".word");
    }

    static WordColumn readFrom(ColumnSource source, String name) {
        return new WordColumn(source.ints(name + ".number"), TextColumn.readFrom(source, name + ".word"));
    }

    /** Collects texts; numbers are given in the order of first use. Not thread-safe. */
    static final class Builder {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final TextColumn.Builder words = new TextColumn.Builder(0);
        private final int expected;
        /** Made when the first text comes. */
        private int[] number = {};

        private int size;

        Builder(int expected) {
            this.expected = expected;
        }

        void add(@Nullable String text) {
            if (text == null && number.length == 0) {
                size++;
                return;
            }
            if (number.length == 0) {
                number = new int[Math.max(expected, size + 16)];
                Arrays.fill(number, 0, size, NONE);
            } else if (size == number.length) {
                number = Arrays.copyOf(number, size + (size >> 1) + 1);
            }
            number[size++] = text == null ? NONE : number(text);
        }

        private int number(String text) {
            return numbers.computeIfAbsent(text, fresh -> {
                words.add(fresh);
                return words.size() - 1;
            });
        }

        WordColumn build() {
            return new WordColumn(
                    IntBuffer.wrap(number.length == 0 ? number : Arrays.copyOf(number, size)), words.build());
        }

        /** The same with row {@code order[i]} at place i. */
        WordColumn build(int[] order) {
            int[] ordered = new int[number.length == 0 ? 0 : size];
            for (int row = 0; row < ordered.length; row++) {
                ordered[row] = number[order[row]];
            }
            return new WordColumn(IntBuffer.wrap(ordered), words.build());
        }
    }
}
