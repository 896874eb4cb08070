package org.theseus.jgrapht;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** A read-only set over numbers that something else holds: elements by index, membership by a test. */
final class IntSet extends AbstractSet<Integer> {

    private final int size;
    private final IntUnaryOperator elementAt;
    private final IntPredicate member;

    private IntSet(int size, IntUnaryOperator elementAt, IntPredicate member) {
        this.size = size;
        this.elementAt = elementAt;
        this.member = member;
    }

    /** {@code 0..size-1}. */
    static IntSet range(int size) {
        return new IntSet(size, index -> index, value -> value >= 0 && value < size);
    }

    /** Different elements in the order of their indices. */
    static IntSet of(int size, IntUnaryOperator elementAt, IntPredicate member) {
        return new IntSet(size, elementAt, member);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean contains(@Nullable Object value) {
        return value instanceof Integer number && member.test(number);
    }

    @Override
    public Iterator<Integer> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Integer next() {
                if (next >= size) {
                    throw new NoSuchElementException();
                }
                return elementAt.applyAsInt(next++);
            }
        };
    }
}
