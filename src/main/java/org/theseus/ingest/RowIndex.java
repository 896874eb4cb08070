package org.theseus.ingest;

/**
 * What is remembered of every row of a file: three longs, so that a million rows take about 50 MB at most. Open
 * addressing over digests, which are spread evenly by themselves. Not thread-safe.
 */
final class RowIndex {

    private long[] keys = new long[1 << 10];
    private long[] values = new long[1 << 10];
    private long[] records = new long[1 << 10];
    private int size;

    /** Slot of a key: of its entry if there is one, else the free one where it belongs. O(1) expected. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (records[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Record of the entry with this key, or 0 if there is none. */
    long record(long key) {
        return records[slot(key)];
    }

    /** Value of the entry with this key, or 0 if there is none. */
    long value(long key) {
        return values[slot(key)];
    }

    /** Adds or replaces an entry; {@code record} is at least 1. */
    void put(long key, long value, long record) {
        int slot = slot(key);
        if (records[slot] == 0 && ++size * 5L > keys.length * 3L) {
            grow();
            slot = slot(key);
        }
        keys[slot] = key;
        values[slot] = value;
        records[slot] = record;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        long[] oldRecords = records;
        keys = new long[2 * oldKeys.length];
        values = new long[keys.length];
        records = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldRecords[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
                records[slot] = oldRecords[i];
            }
        }
    }
}
