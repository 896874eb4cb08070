package org.theseus.resolve.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for distinct values, given in the order in which they come until they are put in order. Not thread-safe. */
public final class ValueTable<T> {

    /** Stands for no value. */
    public static final int NONE = -1;

    /** A value as text, with the number that it has so far. */
    private record Texted(String text, int number) {}

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    int add(T value) {
        Integer known = numbers.get(value);
        if (known == null) {
            known = values.size();
            numbers.put(value, known);
            values.add(value);
        }
        return known;
    }

    /** Numbers the values by their text, so that the order in which they came is forgotten; nothing may be added then. */
    int[] putInOrder() {
        List<Texted> order = new ArrayList<>(values.size());
        for (int number = 0; number < values.size(); number++) {
            order.add(new Texted(String.valueOf(values.get(number)), number));
        }
        order.sort(Comparator.comparing(Texted::text));
        List<T> sorted = new ArrayList<>(values.size());
        int[] after = new int[values.size()];
        for (Texted each : order) {
            after[each.number] = sorted.size();
            sorted.add(values.get(each.number));
        }
        values.clear();
        values.addAll(sorted);
        numbers.clear();
        return after;
    }

    /** The value of a number. */
    public T get(int number) {
        return values.get(number);
    }

    /** How many distinct values there are. */
    public int size() {
        return values.size();
    }
}
