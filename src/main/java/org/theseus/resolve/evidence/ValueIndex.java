package org.theseus.resolve.evidence;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.theseus.resolve.mention.Description;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.ValueTable;

/** Which descriptions state a value, in flat arrays. */
final class ValueIndex {

    private final int[] begin;
    private final int[] holders;

    /** Called with a value and the descriptions that state it, ascending. */
    interface Sink {
        void accept(int value, int[] holders);
    }

    ValueIndex(Descriptions descriptions, ToIntFunction<Description> valueOf) {
        int most = -1;
        int stated = 0;
        int[] values = new int[descriptions.size()];
        for (int number = 0; number < values.length; number++) {
            values[number] = valueOf.applyAsInt(descriptions.get(number));
            most = Math.max(most, values[number]);
            stated += values[number] == ValueTable.NONE ? 0 : 1;
        }
        begin = new int[most + 2];
        holders = new int[stated];
        for (int value : values) {
            if (value != ValueTable.NONE) {
                begin[value + 1]++;
            }
        }
        for (int value = 0; value <= most; value++) {
            begin[value + 1] += begin[value];
        }
        int[] next = Arrays.copyOf(begin, begin.length);
        for (int number = 0; number < values.length; number++) {
            if (values[number] != ValueTable.NONE) {
                holders[next[values[number]]++] = number;
            }
        }
    }

    /** The descriptions that state a value which some description states, ascending. */
    int[] holders(int value) {
        return Arrays.copyOfRange(holders, begin[value], begin[value + 1]);
    }

    void forEachShared(Sink sink) {
        for (int value = 0; value + 1 < begin.length; value++) {
            if (begin[value + 1] - begin[value] > 1) {
                sink.accept(value, holders(value));
            }
        }
    }
}
