package org.theseus.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Details of a transfer by their place in {@link Detail}: an unchangeable map that is looked up without a detour, since
 * every row of every file makes one. Immutable and thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // the place in the array, never stored
public final class Details extends AbstractMap<Detail, String> {

    private static final Detail[] ALL = Detail.values();
    private static final Details NONE = new Details(new String[ALL.length], 0);

    private final @Nullable String[] values;
    private final int size;

    private Details(@Nullable String[] values, int size) {
        this.values = values;
        this.size = size;
    }

    /** The same as any map says. O(number of details). */
    static Details of(Map<Detail, String> said) {
        if (said instanceof Details details) {
            return details;
        }
        Builder builder = new Builder();
        said.forEach(builder::put);
        return builder.build();
    }

    /** Collects the details of one row after the other. Not thread-safe. */
    public static final class Builder {

        private @Nullable String[] values = new String[ALL.length];
        private int size;

        /** Adds or replaces a detail. */
        public void put(Detail detail, String value) {
            if (values[detail.ordinal()] == null) {
                size++;
            }
            values[detail.ordinal()] = value;
        }

        /** Forgets what was put. */
        public void clear() {
            if (size > 0) {
                values = new String[ALL.length];
                size = 0;
            }
        }

        /** What was put since the last time; the builder is empty afterwards. */
        public Details build() {
            if (size == 0) {
                return NONE;
            }
            Details built = new Details(values, size);
            values = new String[ALL.length];
            size = 0;
            return built;
        }
    }

    /** A stated detail, or null. */
    public @Nullable String find(Detail detail) {
        return values[detail.ordinal()];
    }

    @Override
    public @Nullable String get(Object key) {
        return key instanceof Detail detail ? find(detail) : null;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Map.Entry<Detail, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Map.Entry<Detail, String>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<Detail, String>> {

        private int at = next(0);

        private int next(int from) {
            int found = from;
            while (found < values.length && values[found] == null) {
                found++;
            }
            return found;
        }

        @Override
        public boolean hasNext() {
            return at < values.length;
        }

        @Override
        public Map.Entry<Detail, String> next() {
            String value = at < values.length ? values[at] : null;
            if (value == null) {
                throw new NoSuchElementException(Arrays.toString(values));
            }
            Map.Entry<Detail, String> entry = Map.entry(ALL[at], value);
            at = next(at + 1);
            return entry;
        }
    }
}
