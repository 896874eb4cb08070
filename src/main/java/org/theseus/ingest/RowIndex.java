package org.theseus.ingest;

import java.util.Arrays;

/**
 * What is remembered of every row of a file: three longs, and a table of one long a slot that says where they stand, so that
 * a million rows take about 40 MB. Digests are spread evenly by themselves, so every look at the table is a miss of the
 * cache; the table is therefore kept small, and the upper bits of the key beside the place spare a second miss for keys
 * that are not there, which nearly all are. Not thread-safe.
 *
 * <pre>{@code
 * int slot = index.slot(key);
 * if (index.record(slot) == 0) {
 *     index.put(slot, key, value, record);
 * }
 * }</pre>
 */
final class RowIndex {

    private static final int LONGS = 3;
    private static final int KEY = 0;
    private static final int VALUE = 1;
    private static final int RECORD = 2;

    /** Lower bits of a slot: the place of the entry, counted from 1; the bits above are the key's. */
    private static final int PLACE_BITS = 28;

    private static final long PLACE = (1L << PLACE_BITS) - 1;

    private long[] table = new long[1 << 10];
    private long[] entries = new long[LONGS << 10];
    private int size;

    /** Slot of a key: of its entry if there is one, else the free one where it belongs. O(1) expected. */
    int slot(long key) {
        int mask = table.length - 1;
        int slot = home(key, mask);
        for (long there = table[slot]; there != 0; there = table[slot]) {
            if (((there ^ key) & ~PLACE) == 0 && entries[at(there) + KEY] == key) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int home(long bits, int mask) {
        return (int) (bits >>> PLACE_BITS) & mask;
    }

    private static int at(long there) {
        return LONGS * ((int) (there & PLACE) - 1);
    }

    /** Record of the entry in a slot, or 0 if it is free. */
    long record(int slot) {
        return table[slot] == 0 ? 0 : entries[at(table[slot]) + RECORD];
    }

    /** Value of the entry in a slot, or 0 if it is free. */
    long value(int slot) {
        return table[slot] == 0 ? 0 : entries[at(table[slot]) + VALUE];
    }

    /**
     * Fills or replaces the slot of a key, after which other slots are no longer valid; {@code record} is at least 1.
     *
     * @throws IllegalStateException beyond 268 million rows
     */
    void put(int slot, long key, long value, long record) {
        boolean free = table[slot] == 0;
        if (free) {
            if (size == PLACE) {
                throw new IllegalStateException("a file of more than " + PLACE + " rows");
            }
            size++;
            if (LONGS * size > entries.length) {
                entries = Arrays.copyOf(entries, entries.length + entries.length / 2);
            }
            table[slot] = (key & ~PLACE) | size;
        }
        int at = at(table[slot]);
        entries[at + KEY] = key;
        entries[at + VALUE] = value;
        entries[at + RECORD] = record;
        if (free && size * 5L > table.length * 3L) {
            grow();
        }
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        int mask = table.length - 1;
        for (long there : old) {
            if (there != 0) {
                int slot = home(there, mask);
                while (table[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                table[slot] = there;
            }
        }
    }
}
