package org.theseus.ingest;

/**
 * What is remembered of every row of a file: three longs, so that a million rows take about 50 MB at most. Open
 * addressing over digests, which are spread evenly by themselves; what belongs together stands together, for every look is
 * a miss of the cache. Not thread-safe.
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

    private int slots = 1 << 10;
    private long[] entries = new long[LONGS * slots];
    private int size;

    /** Slot of a key: of its entry if there is one, else the free one where it belongs. O(1) expected. */
    int slot(long key) {
        int mask = slots - 1;
        int slot = (int) key & mask;
        while (entries[LONGS * slot + RECORD] != 0 && entries[LONGS * slot + KEY] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Record of the entry in a slot, or 0 if it is free. */
    long record(int slot) {
        return entries[LONGS * slot + RECORD];
    }

    /** Value of the entry in a slot, or 0 if it is free. */
    long value(int slot) {
        return entries[LONGS * slot + VALUE];
    }

    /** Fills or replaces the slot of a key, after which other slots are no longer valid; {@code record} is at least 1. */
    void put(int slot, long key, long value, long record) {
        boolean free = entries[LONGS * slot + RECORD] == 0;
        set(slot, key, value, record);
        if (free && ++size * 5L > slots * 3L) {
            grow();
        }
    }

    private void set(int slot, long key, long value, long record) {
        entries[LONGS * slot + KEY] = key;
        entries[LONGS * slot + VALUE] = value;
        entries[LONGS * slot + RECORD] = record;
    }

    private void grow() {
        long[] old = entries;
        slots *= 2;
        entries = new long[LONGS * slots];
        for (int i = 0; i < old.length; i += LONGS) {
            if (old[i + RECORD] != 0) {
                set(slot(old[i + KEY]), old[i + KEY], old[i + VALUE], old[i + RECORD]);
            }
        }
    }
}
