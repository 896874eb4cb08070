package org.theseus.resolve.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives distinct values numbers from 0 on, in the order in which they come: a hash table of numbers, which takes 12 bytes a value
 * beside the value itself and looks at no value whose hash is another. Not thread-safe.
 */
final class Numbering<T> {

    private static final int LEAST = 64;
    private static final int SPREAD = 0x9E3779B9;

    /** Numbers plus 1 by the first bits of the hash; 0 is free. At most half of it is taken. */
    private int[] places = new int[LEAST];

    private int[] hashes = new int[LEAST / 2];
    private final List<T> values = new ArrayList<>();

    /** The number of a value, a new one if it was not met before. */
    int add(T value) {
        int hash = value.hashCode() * SPREAD;
        int at = place(hash);
        while (places[at] != 0) {
            int number = places[at] - 1;
            if (hashes[number] == hash && values.get(number).equals(value)) {
                return number;
            }
            at = (at + 1) & (places.length - 1);
        }
        int number = values.size();
        if (number == hashes.length) {
            grow();
            at = free(hash);
        }
        places[at] = number + 1;
        hashes[number] = hash;
        values.add(value);
        return number;
    }

    private int place(int hash) {
        return hash >>> (Integer.numberOfLeadingZeros(places.length) + 1);
    }

    private int free(int hash) {
        int at = place(hash);
        while (places[at] != 0) {
            at = (at + 1) & (places.length - 1);
        }
        return at;
    }

    private void grow() {
        places = new int[2 * places.length];
        for (int number = 0; number < hashes.length; number++) {
            places[free(hashes[number])] = number + 1;
        }
        hashes = Arrays.copyOf(hashes, 2 * hashes.length);
    }

    /** The values by number; what finds their numbers is forgotten, so that nothing may be added any longer. */
    List<T> closed() {
        places = new int[0];
        hashes = new int[0];
        return values;
    }

    T get(int number) {
        return values.get(number);
    }

    int size() {
        return values.size();
    }
}
