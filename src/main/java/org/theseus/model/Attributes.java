package org.theseus.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of a transfer by name: an unchangeable sorted map in two arrays, since every row of every file makes one.
 * Views of parts of it are copies. Immutable and thread-safe.
 */
@SuppressWarnings("JdkObsolete") // what a transfer gives
public final class Attributes extends AbstractMap<String, String> implements SortedMap<String, String> {

    private static final Attributes NONE = new Attributes(new String[0], new String[0]);

    private final String[] names;
    private final String[] values;

    private Attributes(String[] names, String[] values) {
        this.names = names;
        this.values = values;
    }

    /** The same as any sorted map in natural order says. O(n). */
    static Attributes of(SortedMap<String, String> said) {
        if (said instanceof Attributes attributes) {
            return attributes;
        }
        SortedMap<String, String> sorted = said.comparator() == null ? said : new TreeMap<>((Map<String, String>) said);
        return sorted.isEmpty()
                ? NONE
                : new Attributes(
                        sorted.keySet().toArray(String[]::new), sorted.values().toArray(String[]::new));
    }

    /**
     * Of names that are in order already.
     *
     * @param count how many of them are used
     */
    public static Attributes ofSorted(String[] names, String[] values, int count) {
        if (count == 0) {
            return NONE;
        }
        for (int i = 1; i < count; i++) {
            if (names[i - 1].compareTo(names[i]) >= 0) {
                throw new IllegalArgumentException("not in order: " + names[i - 1] + ", " + names[i]);
            }
        }
        return new Attributes(Arrays.copyOf(names, count), Arrays.copyOf(values, count));
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public @Nullable String get(Object key) {
        int found = key instanceof String name ? Arrays.binarySearch(names, name) : -1;
        return found < 0 ? null : values[found];
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public @Nullable Comparator<? super String> comparator() {
        return null;
    }

    @Override
    public String firstKey() {
        return key(0);
    }

    @Override
    public String lastKey() {
        return key(names.length - 1);
    }

    private String key(int at) {
        if (names.length == 0) {
            throw new NoSuchElementException("no attribute");
        }
        return names[at];
    }

    @Override
    public SortedMap<String, String> subMap(String from, String to) {
        return Collections.unmodifiableSortedMap(copy().subMap(from, true, to, false));
    }

    @Override
    public SortedMap<String, String> headMap(String to) {
        return Collections.unmodifiableSortedMap(copy().headMap(to, false));
    }

    @Override
    public SortedMap<String, String> tailMap(String from) {
        return Collections.unmodifiableSortedMap(copy().tailMap(from, true));
    }

    private NavigableMap<String, String> copy() {
        return new TreeMap<>((Map<String, String>) this);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, String>> {

        private int at;

        @Override
        public boolean hasNext() {
            return at < names.length;
        }

        @Override
        public Map.Entry<String, String> next() {
            if (at >= names.length) {
                throw new NoSuchElementException("no further attribute");
            }
            Map.Entry<String, String> entry = Map.entry(names[at], values[at]);
            at++;
            return entry;
        }
    }
}
