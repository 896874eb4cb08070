package org.theseus.resolve.mention;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

/** Numbers for distinct values, given in the order in which they come until they are put in order. Not thread-safe. */
public final class ValueTable<T> {

    /** Stands for no value. */
    public static final int NONE = -1;

    /** A value with the number that it has so far and a number, unsigned, that goes before the order of values. */
    record Numbered<T>(long head, T value, int number) {}

    private final Numbering<T> numbers = new Numbering<>();
    private final Comparator<? super T> order;
    private final Function<List<T>, ToLongFunction<T>> heads;

    /**
     * A table.
     *
     * @param heads gives for all values a number of each whose unsigned order never contradicts {@code order}
     * @param order the order that is asked for in the end; no two values are equal in it
     */
    ValueTable(Function<List<T>, ToLongFunction<T>> heads, Comparator<? super T> order) {
        this.heads = heads;
        this.order = order;
    }

    int add(T value) {
        return numbers.add(value);
    }

    /** Numbers the values by content, so that the order in which they came is forgotten; nothing may be added then. */
    int[] putInOrder() {
        List<T> values = numbers.closed();
        Numbered<T>[] sorted = numbered(values.size(), values::get, heads.apply(values), order);
        int[] after = new int[sorted.length];
        for (int at = 0; at < sorted.length; at++) {
            after[sorted[at].number] = at;
            values.set(at, sorted[at].value);
        }
        return after;
    }

    /** Values in order, each with the number by which it was asked for. */
    static <T> Numbered<T>[] numbered(
            int size, IntFunction<T> values, ToLongFunction<T> head, Comparator<? super T> order) {
        @SuppressWarnings("unchecked")
        Numbered<T>[] sorted = (Numbered<T>[]) new Numbered<?>[size];
        for (int number = 0; number < size; number++) {
            T value = values.apply(number);
            sorted[number] = new Numbered<>(head.applyAsLong(value), value, number);
        }
        Arrays.sort(sorted, (one, other) -> {
            int byHead = Long.compareUnsigned(one.head, other.head);
            return byHead != 0 ? byHead : order.compare(one.value, other.value);
        });
        return sorted;
    }

    /** The value of a number. */
    public T get(int number) {
        return numbers.get(number);
    }

    /** How many distinct values there are. */
    public int size() {
        return numbers.size();
    }
}
